/**
 * What the root and the subpaths of metrics, measures, reports and agreements let through, in one file.
 *
 * @module
 */
export * from './calendar/index.ts'
export * from './format/index.ts'
export * from './group/index.ts'
export * from './link/index.ts'
export * from './measures/index.ts'
export * from './metrics/index.ts'
export * from './report/index.ts'
export * from './sla/index.ts'
export * from './time/index.ts'
export * from './validate/index.ts'
export { exact, sketch } from './stats/index.ts'
