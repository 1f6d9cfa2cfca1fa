/**
 * The algebra under everything that is counted: a fold is an empty state, a step, a merge and a reading. For engines
 * and statistics of one's own; metrics bring theirs.
 *
 * @module
 */
export { combine } from './combine.ts'
export type { Fold } from './fold.ts'
export { groupBy } from './groupBy.ts'
export { prepare } from './prepare.ts'
export { snapshot } from './snapshot.ts'
