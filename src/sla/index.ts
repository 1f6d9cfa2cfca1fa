/**
 * Service level agreements about tickets: policies, how each promise stands at any instant, and what is due soon. The
 * guide is [Service level agreements](../../docs/sla.md).
 *
 * @module
 */
export { atRisk } from './atRisk.ts'
export type { AtRiskOptions, SlaOutcomeAtRisk } from './atRisk.ts'
export { evaluateSla } from './evaluateSla.ts'
export type { EvaluateSlaOptions } from './evaluateSla.ts'
export type { SlaOutcome, SlaReason, SlaState } from './outcome.ts'
export { slaAttainment } from './slaAttainment.ts'
export type { SlaAttainmentMaker, SlaExclusion, SlaOptions } from './slaAttainment.ts'
export { slaCompliance } from './slaCompliance.ts'
export type { SlaComplianceOptions, SlaMetricFamily } from './slaCompliance.ts'
export { slaPolicy } from './slaPolicy.ts'
export type { SlaPolicy, SlaPolicyDefinition } from './slaPolicy.ts'
export { slaRecords } from './slaRecords.ts'
export type { SlaGoal, SlaTarget, SlaTargetDefinition, SlaTargetName } from './target.ts'
