import { byInterval } from 'support-metrics'
import type { Interaction } from 'support-metrics'
import type { By } from 'support-metrics/group'
import { requireEqual } from './disagreement.ts'
import { HOUR, hourOf } from './report/answer.ts'
import { contacts } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import { written } from './section.ts'
import type { Cells, Scale, Section, Table } from './section.ts'
import { sixByHand } from './six/byHand.ts'
import { sixBy } from './six/ours.ts'
import { raceOfEquals } from './timing.ts'
import { ratio, rounded } from './timingRows.ts'

/** What the same question costs of other records, and by other keys. */
export const recordSection: Section = { title: 'Records as they come', measure }

/** The six metrics of some records by a key, for the library and by hand. */
interface Case {
  readonly name: string
  readonly data: readonly Contact[]
  readonly by: By<Interaction>
  readonly byHand: (contact: Contact) => unknown
  /** How the library's time should compare with that of the first case. */
  readonly aim?: string
}

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const count = size(1_000_000)
  const few = size(100_000)
  const data = contacts(count)
  return [
    {
      title: `Six metrics of ${written(count)} plain objects`,
      rows: await rowsOf(plainCases(data), rounds),
    },
    {
      title: `The same by intervals of time, of contacts that come in the order of their arrival and in none`,
      rows: await rowsOf(intervalCases(data), rounds),
    },
    {
      title: `The same by queue, of ${written(few)} objects to which a field was added`,
      rows: await rowsOf(spreadCases(contacts(few)), rounds),
      notes: [
        'On Node 20, `{ ...record, x }` gives every object a hidden class of its own, and whatever reads them is slow. Begin with the new field, or parse, or write a literal.',
      ],
    },
  ]
}

const queue = { by: 'queue', byHand: (contact: Contact): unknown => contact.queue } as const

function plainCases(data: readonly Contact[]): readonly Case[] {
  return [
    { name: 'by queue', data, ...queue },
    { name: 'by agentId, of 200 agents', data, by: 'agentId', byHand: ({ agentId }) => agentId, aim: '≤ 1.1' },
    {
      name: 'by queue, times with thousandths of milliseconds',
      data: contacts(data.length, { whole: false }),
      ...queue,
      aim: '≤ 2',
    },
  ]
}

function intervalCases(data: readonly Contact[]): readonly Case[] {
  const unordered = contacts(data.length, { inOrder: false })
  const hour = {
    by: byInterval({ every: 'hour-of-day', timeZone: 'UTC' }),
    byHand: ({ queuedAt }: Contact) => hourOf(queuedAt),
  }
  const quarter = {
    by: byInterval({ every: '15m', timeZone: 'UTC' }),
    byHand: ({ queuedAt }: Contact) => queuedAt - (queuedAt % (HOUR / 4)),
  }
  return [
    { name: 'by hour of day, in order', data, ...hour },
    { name: 'by hour of day, in no order', data: unordered, ...hour },
    { name: 'by 15 minutes, in order', data, ...quarter },
    { name: 'by 15 minutes, in no order', data: unordered, ...quarter },
  ]
}

function spreadCases(data: readonly Contact[]): readonly Case[] {
  const topic = 'delivery'
  return [
    { name: 'as they were written', data, ...queue },
    { name: '{ ...record, topic }', data: data.map((record) => ({ ...record, topic })), ...queue },
    { name: '{ topic, ...record }', data: data.map((record) => ({ topic, ...record })), ...queue },
    {
      name: 'Object.assign({}, record, { topic })',
      data: data.map((record) => Object.assign({}, record, { topic })),
      ...queue,
    },
  ]
}

async function rowsOf(cases: readonly Case[], rounds: number): Promise<readonly Cells[]> {
  const contenders = cases.flatMap(({ name, data, by, byHand }) => [
    { name, run: () => sixBy(data, by) },
    { name: `${name}, by hand`, run: () => sixByHand(data, byHand) },
  ])
  for (let index = 0; index < contenders.length; index += 2) {
    requireEqual(cases[index / 2]!.name, contenders[index + 1]!.run(), contenders[index]!.run())
  }
  const timings = await raceOfEquals(contenders, rounds)
  const each = timings.map(({ cpu }, index) => (cpu * 1e6) / cases[index >> 1]!.data.length)
  const aimed = cases.some(({ aim }) => aim !== undefined)
  return cases.map(({ name, aim = '' }, index) => ({
    records: name,
    'support-metrics, CPU ns a record': rounded(each[2 * index]!),
    'to the first': ratio(each[2 * index]!, each[0]),
    ...(aimed ? { aim } : {}),
    'hand-written, CPU ns a record': rounded(each[2 * index + 1]!),
    'its ratio to its first': ratio(each[2 * index + 1]!, each[1]),
  }))
}
