import { memory } from './growth/memory.ts'
import { byGroups, byRecords } from './growth/speed.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'

/** What more records, more groups and more metrics cost. */
export const growthSection: Section = { title: 'More records, more groups', measure }

async function measure({ quick, size, rounds }: Scale): Promise<readonly Table[]> {
  const records = await byRecords([100_000, 1_000_000, 5_000_000].map(size), rounds)
  const count = size(1_000_000)
  const groups = await byGroups(count, [1, 10, 100, 1_000, 10_000], Math.min(rounds, 5))
  return [
    { title: 'The report by queue and hour of day over more records', rows: records },
    { title: `The report by queue over ${written(count)} records in more queues`, rows: groups },
    {
      title: 'What an accumulator keeps',
      // Last, as full collections throw compiled code away.
      rows: memory(quick ? 2_000 : 10_000),
      notes: [
        'Bytes of heap and buffers after a full collection, with 20 and with 200 records in each group.',
        'The first row is the group itself with its key, its account and a count; the others are what they add to that.',
      ],
    },
  ]
}
