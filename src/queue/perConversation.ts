import { oneOf } from '../internal/specs.ts'
import { conversations } from '../link/index.ts'
import type { Interaction } from '../model/index.ts'
import type { Linking } from '../metric/index.ts'

/** Whether a metric counts legs or conversations. */
export interface PerOptions {
  /**
   * Whether each leg counts by itself, or all legs of one `conversationId` together: its wait runs from the first leg's
   * `queuedAt`, it was answered if any leg was, its handle time is the sum of its legs'. In an accumulator, which sees
   * records in pieces, conversations have to be linked beforehand with `linkConversations`.
   * @defaultValue `'leg'`
   */
  readonly per?: 'leg' | 'conversation' | undefined
}

/** The option `per` for a metric of legs. */
export const perConversation: Linking<Interaction> = {
  specs: () => ({ per: oneOf('leg', 'conversation') }),
  of: ({ per }) => (per === 'conversation' ? conversations : undefined),
}
