/**
 * Whether customers come back: tickets and conversations, each with the other contacts of its customer.
 *
 * @module
 */
export type { ContactExclusion } from './contactExclusion.ts'
export { firstContactResolution, repeatContact } from './contactResolution.ts'
export type { ContactResolutionOptions } from './contactResolution.ts'
export { contacts } from './contacts.ts'
export type { Contact } from './contacts.ts'
export { firstContactResolutionRate, repeatContactRate } from './firstContactResolutionRate.ts'
export type { ContactMetricFamily } from './firstContactResolutionRate.ts'
