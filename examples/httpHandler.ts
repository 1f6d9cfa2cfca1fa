/**
 * A report over HTTP, with nothing but Node: `GET /report?from=…&to=…` answers with JSON.
 *
 * Run it with `npm run example examples/httpHandler.ts`.
 */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { averageSpeedOfAnswer, offeredCount, report, seconds, serviceLevel } from 'support-metrics'
import type { Interaction, Report } from 'support-metrics'

const at = (time: string): number => Date.parse(`2026-03-30T${time}Z`)
const call = (id: string, queuedAt: number, wait: number): Interaction => {
  return { id, channel: 'voice', outcome: 'answered', queuedAt, answeredAt: queuedAt + wait }
}
const calls = [
  call('1', at('08:59'), seconds(30)),
  call('2', at('09:10'), seconds(10)),
  call('3', at('09:50'), seconds(40)),
]

const metrics = {
  offered: offeredCount,
  asa: averageSpeedOfAnswer,
  level: serviceLevel.with({ within: seconds(20) }),
}

const handler: RequestListener = (request, response) => {
  const answer = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname !== '/report') return answer(404, { error: 'there is only /report' })
  const instant = (name: string): number => Date.parse(searchParams.get(name) ?? '')
  try {
    answer(200, report(calls, metrics, { during: { from: instant('from'), to: instant('to') } }))
  } catch (error) {
    // Wrong options are thrown, in words that say what is accepted. Wrong records never are: they are excluded.
    answer(400, { error: String(error) })
  }
}

const server = createServer(handler)
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`
const response = await fetch(`${address}?from=2026-03-30T09:00Z&to=2026-03-30T10:00Z`)
const body = (await response.json()) as Report<typeof metrics>
const refused = await fetch(`${address}?from=yesterday`)
server.close()

console.log(body)
console.log(refused.status, await refused.json())

// By hand: the call of 8:59 is not in the period; of the others one waited 10 and one 40 seconds.
assert.equal(body.offered.value, 2)
assert.equal(body.asa.value, seconds(25))
assert.equal(body.level.value, 1 / 2)
assert.deepEqual(body.level.excluded, { 'out-of-period': 1 })
assert.equal(refused.status, 400)
