import { averageSpeedOfAnswer, explain, parseInteraction } from 'support-metrics'
import type { Interaction } from 'support-metrics'
import { contacts } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { raceOfEquals } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** What is done to one record at a time: reading what came from outside, and saying why. */
export const singleSection: Section = { title: 'One record at a time', measure }

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const data = contacts(size(200_000))
  const lines = data.map((contact) => JSON.stringify(contact))
  const received = lines.map((line): unknown => JSON.parse(line))
  const dated = data.map(withDates)
  for (const [index, contact] of data.entries()) {
    requireRead(contact, parseInteraction(received[index]))
    requireRead(contact, parseInteraction(dated[index]))
  }
  requireExplained(data)
  const timings = await raceOfEquals(
    [
      { name: 'JSON.parse of its line', run: () => lines.map((line): unknown => JSON.parse(line)) },
      {
        name: 'support-metrics parseInteraction',
        run: () => received.map((one) => parseInteraction(one)),
        aim: '≤ 0.8 µs',
      },
      { name: 'the same, times as ISO 8601', run: () => dated.map((one) => parseInteraction(one)) },
      { name: 'an explanation by hand', run: () => explainedByHand(data) },
      { name: 'support-metrics explain', run: () => explained(data), aim: '≤ 1 µs' },
    ],
    rounds,
  )
  return [
    {
      title: `${written(data.length)} interactions of up to twelve fields`,
      rows: eachRows(timings, { unit: 'µs', of: 'record', count: data.length }),
      notes: ['parseInteraction is given what JSON.parse made. Explained is the speed of answer.'],
    },
  ]
}

/** A contact as exports have it whose times are texts. */
function withDates(contact: Contact): unknown {
  const fields = Object.entries(contact).map(([name, value]: [string, unknown]) => [
    name,
    name.endsWith('At') ? new Date(value as number).toISOString() : value,
  ])
  return JSON.parse(JSON.stringify(Object.fromEntries(fields)))
}

function requireRead(contact: Contact, parsed: ReturnType<typeof parseInteraction>): void {
  const read = parsed.ok ? (parsed.value as unknown as Readonly<Record<string, unknown>>) : {}
  for (const [name, value] of Object.entries(contact)) {
    if (read[name] !== value)
      throw new Error(`parseInteraction reads ${name} of ${contact.id} as ${String(read[name])}`)
  }
}

interface Explained {
  readonly record: Contact
  readonly value?: number
  readonly excluded?: string
  readonly at: number
  readonly agentId: string | undefined
  readonly group: string
  readonly spans: readonly { readonly from: number; readonly to: number; readonly elapsed: number }[]
}

function explainedByHand(data: readonly Contact[]): readonly Explained[] {
  return data.map((record): Explained => {
    const { outcome, queuedAt, answeredAt, agentId, queue } = record
    const told = { record, at: queuedAt, agentId, group: queue }
    if (outcome === 'abandoned') return { excluded: outcome, spans: [], ...told }
    const value = answeredAt! - queuedAt
    return { value, spans: [{ from: queuedAt, to: answeredAt!, elapsed: value }], ...told }
  })
}

function explained(data: readonly Contact[]): ReturnType<typeof explain<Interaction>> {
  return explain(averageSpeedOfAnswer, data as readonly Interaction[])
}

/** Throws unless every number, reason, place and credit is the same. */
function requireExplained(data: readonly Contact[]): void {
  const got = explained(data)
  for (const [index, { value, excluded, at, agentId, group, spans, record }] of explainedByHand(data).entries()) {
    const { [index]: one } = got
    const same =
      one?.value === value &&
      one?.excluded === excluded &&
      one?.at === at &&
      one.agentId === agentId &&
      one.group === group &&
      JSON.stringify(one.spans) === JSON.stringify(spans)
    if (!same) throw new Error(`explain says ${JSON.stringify(one)} of ${record.id}`)
  }
}
