import { officeHours } from './calendar/ours.ts'
import { requireEqual } from './disagreement.ts'
import { contacts, FROM, TO } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { sixByHand } from './six/byHand.ts'
import type { Six } from './six/byHand.ts'
import { sixBy, sixInTimeOf, sixWith } from './six/ours.ts'
import { raceOfEquals } from './timing.ts'
import type { Contender } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** What the options cost that nearly every question has. */
export const everydaySection: Section = { title: 'Everyday options', measure }

/** The library with an option, and what it should answer. */
interface Question extends Contender<Six> {
  readonly byHand: () => Six
}

const AIM = '≤ 1.3 of plain'
const AS_OF_AIM = '≤ 2 of plain'

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const data = contacts(size(1_000_000), { channels: ['voice', 'chat'] })
  const questions = questionsOf(data)
  for (const { name, run, byHand } of questions) requireEqual(name, byHand(), await run())
  const plainByHand = { name: 'hand-written pass, the plain question', run: () => byQueue(data) }
  const timings = await raceOfEquals([...questions, plainByHand], rounds)
  return [
    {
      title: `Six metrics by queue with an option, ${written(data.length)} plain objects`,
      rows: eachRows(timings, { unit: 'ns', of: 'record', count: data.length }),
      notes: [
        'Each answer is compared with one by hand before. The options bound to all six metrics; the calendar (open from nine to five in New York) to those of waits.',
      ],
    },
  ]
}

function questionsOf(data: readonly Contact[]): readonly Question[] {
  const middle = (FROM + TO) / 2
  const calendar = officeHours()
  const asked = (metrics: ReturnType<typeof sixWith>) => () => sixBy(data, 'queue', metrics)
  return [
    { name: 'plain', run: () => sixBy(data, 'queue'), byHand: () => byQueue(data) },
    {
      name: 'during: the month, which is all of it',
      run: asked(sixWith({ during: { from: FROM, to: TO } })),
      byHand: () => byQueue(data),
      aim: AIM,
    },
    {
      name: 'during: its first half',
      run: asked(sixWith({ during: { from: FROM, to: middle } })),
      byHand: () => byQueue(data.filter(({ queuedAt }) => queuedAt < middle)),
      aim: AIM,
    },
    {
      name: 'channels: both that there are',
      run: asked(sixWith({ channels: ['voice', 'chat'] })),
      byHand: () => byQueue(data),
      aim: AIM,
    },
    {
      name: 'channels: one of them',
      run: asked(sixWith({ channels: ['chat'] })),
      byHand: () => byQueue(data.filter(({ channel }) => channel === 'chat')),
      aim: AIM,
    },
    {
      name: 'calendar: office hours',
      run: asked(sixInTimeOf(calendar)),
      byHand: () => sixByHand(data, ({ queue }) => queue, calendar.elapsed),
      aim: AIM,
    },
    {
      name: 'asOf: when all was over',
      run: asked(sixWith({ asOf: TO + 86_400_000 })),
      byHand: () => byQueue(data),
      aim: AS_OF_AIM,
    },
    {
      name: 'asOf: in the middle of the month',
      run: asked(sixWith({ asOf: middle })),
      byHand: () => byQueue(knownAt(data, middle)),
      aim: AS_OF_AIM,
    },
  ]
}

function byQueue(data: readonly Contact[]): Six {
  return sixByHand(data, ({ queue }) => queue)
}

/** What was known of contacts at an instant: those still waiting are left out, and who still talked has no times yet. */
function knownAt(data: readonly Contact[], asOf: number): Contact[] {
  return data
    .filter(({ answeredAt, leftAt = NaN }) => (answeredAt ?? leftAt) <= asOf)
    .map((contact): Contact => {
      const { endedAt = -Infinity, wrapTime = 0, talkTime, ...others } = contact
      if (endedAt > asOf) return others
      return endedAt + wrapTime > asOf ? { ...contact, wrapTime: 0 } : contact
    })
}
