/**
 * What metrics ask of one record: its number, or the reason why it has none. Pass one to `mean`, `percentile`,
 * `distribution` or `survival` for a figure that has no name of its own.
 *
 * @module
 */
export { adherentTime } from './agents/adherentTime.ts'
export type { AdherentTimeOptions } from './agents/adherentTime.ts'
export type { AgentTimeOptions } from './agents/agentTime.ts'
export { concurrentTime } from './agents/concurrentTime.ts'
export { handledContacts } from './agents/handledContacts.ts'
export type { ContactsPerHourOptions } from './agents/handledContacts.ts'
export { loggedInTime } from './agents/loggedInTime.ts'
export { lostTime } from './agents/lostTime.ts'
export { occupiedTime } from './agents/occupiedTime.ts'
export type { OccupancyOptions } from './agents/occupiedTime.ts'
export { onQueueTime } from './agents/onQueueTime.ts'
export { exceptionsOf } from './agents/scheduleTime.ts'
export type { ScheduleMatch, ScheduleOptions, ScheduleRecord } from './agents/scheduleTime.ts'
export { utilizedTime } from './agents/utilizedTime.ts'
export type { Boundary } from './boundary.ts'
export { firstContactResolution, repeatContact } from './contactResolution.ts'
export type { ContactResolutionOptions } from './contactResolution.ts'
export { asMeasure, defineMeasure, stepKey } from './defineMeasure.ts'
export type {
  MeasureDefinition,
  MeasureFactory,
  MeasureFamily,
  MeasureMaker,
  PooledMeasureFactory,
} from './defineMeasure.ts'
export { handleTime, holdTime, talkTime, wrapTime } from './interactions/handle.ts'
export type { HandleTimeOptions, HoldTimeOptions } from './interactions/handle.ts'
export { inServiceLevel } from './interactions/inServiceLevel.ts'
export type { AbandonTreatment, OtherExit, ServiceLevelOptions } from './interactions/inServiceLevel.ts'
export type { InteractionExclusion } from './interactions/interactionExclusion.ts'
export type { LegOptions, WaitOptions } from './interactions/leg.ts'
export { abandoned, answered, blocked, offered } from './interactions/outcomes.ts'
export { abandonment, answering, blocking } from './interactions/rates.ts'
export type { OfferedRateOptions } from './interactions/rates.ts'
export { holding, ringNoAnswer, transferring } from './interactions/shares.ts'
export type { RingOptions } from './interactions/shares.ts'
export type { ShortAbandonOptions } from './interactions/shortAbandon.ts'
export { speedOfAnswer, timeToAbandon, waitSoFar, waitTime } from './interactions/waits.ts'
export type {
  AnyMeasure,
  BlockColumns,
  BlockReader,
  BlockRows,
  BlockSteps,
  ExcludedSample,
  Exclusion,
  Measure,
  MeasureInfo,
  MeasureSteps,
  MeasuredSample,
  Notes,
  PooledMeasure,
  Sample,
  Step,
  StepKey,
} from './measure.ts'
export { ownMaker } from './ownMeasure.ts'
export type { OwnMeasure } from './ownMeasure.ts'
export { countOfSamples, cutToPeriod, exclusionOf, isWithin, judged, measured, sound, viewed } from './measured.ts'
export * from './surveyMeasures.ts'
export * from './ticketMeasures.ts'
export * from './censoredMeasures.ts'
