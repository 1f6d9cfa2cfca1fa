/**
 * What a vendor's API sends, read into records: what fits is kept, what does not is told, and nothing gets lost.
 *
 * Run it with `npm run example examples/validateForeignData.ts`.
 */
import assert from 'node:assert/strict'
import { averageFirstResponseTime, formatResult, minutes, parseAll, parseTicket } from 'support-metrics'
import type { TicketStatus } from 'support-metrics'

// Four tickets as they came over the wire, and hardly one is like the other.
const body = `[
  { "id": 101, "created": "2026-03-30T09:00:00+03:00", "replies": ["2026-03-30T09:30:00+03:00"], "state": "Solved" },
  { "id": 102, "created": "2026-03-30 09:10", "replies": ["2026-03-30 09:20"], "state": "Solved" },
  { "id": 103, "created": "2026-03-30T10:00:00+03:00", "replies": ["2026-02-30T10:05:00+03:00"], "state": "Solved" },
  { "id": null, "created": "soon", "replies": [], "state": "On Vacation" }
]`

interface VendorTicket {
  readonly id: unknown
  readonly created: unknown
  readonly replies: readonly unknown[]
  readonly state: unknown
}

// A mapping renames. What it does not know it hands on as it came, for `parseTicket` to refuse: it repairs nothing.
const iso = (time: unknown): unknown => (typeof time === 'string' ? time.replace(' ', 'T') : time)
const statuses = new Map<unknown, TicketStatus>([['Solved', 'solved'], ['Waiting', 'pending']]) // prettier-ignore
const toTicket = ({ id, created, replies, state }: VendorTicket): unknown => ({
  id: typeof id === 'number' ? String(id) : id,
  createdAt: iso(created),
  events: [
    ...replies.map((at) => ({ type: 'message', at: iso(at), from: 'agent' })),
    { type: 'status', at: '2026-03-30T17:00:00+03:00', to: statuses.get(state) ?? state },
  ],
})

// Times without an offset are read only if you say whose clock they show.
const exported = JSON.parse(body) as VendorTicket[]
const { records, rejects } = parseAll(exported.map(toTicket), parseTicket, { timeZone: 'Europe/Vilnius' })

for (const { index, issues } of rejects) {
  console.log(`row ${index + 1}, id ${String(exported[index]?.id)}:`)
  for (const { message } of issues) console.log(`  ${message}`)
}
const response = averageFirstResponseTime(records)
console.log(`average first response: ${formatResult(response)}, from ${records.length} of ${exported.length} tickets`)

// By hand: 30 and 10 minutes. There is no 30 February, so the third row has no time that could be counted.
assert.equal(response.value, minutes(20))
assert.deepEqual(
  rejects.map(({ index, issues }) => [index, issues.map(({ path }) => path.join('.'))]),
  [[2, ['events.0.at']], [3, ['id', 'createdAt', 'events.0.to']]], // prettier-ignore
)
