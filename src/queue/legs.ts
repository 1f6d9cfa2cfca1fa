import { beginningOf } from '../model/index.ts'
import type { Interaction } from '../model/index.ts'
import type { Kind } from '../metric/index.ts'
import { conversationAsOf } from './conversationLegs.ts'
import type { LegColumns } from './legColumns.ts'
import { readLegs } from './readLegs.ts'

/** The kind of record that measures of queues ask about. */
export const legs: Kind<Interaction, LegColumns> = {
  id: 'interaction',
  isPlacedAsUsual: true,
  columns: (rows) => {
    const numbers = (): Float64Array => new Float64Array(rows)
    return {
      records: [],
      sort: new Uint32Array(rows),
      at: numbers(),
      left: numbers(),
      ended: numbers(),
      wait: numbers(),
      talk: numbers(),
      hold: numbers(),
      wrap: numbers(),
      handle: numbers(),
    }
  },
  read: readLegs,
  asOf: conversationAsOf,
  isLater: (leg, at) => beginningOf(leg) > at,
  channelOf: ({ channel }) => channel,
  credit: { agentId: ({ agentId }) => agentId, group: ({ queue }) => queue },
}
