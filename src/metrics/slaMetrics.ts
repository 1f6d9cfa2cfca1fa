export { slaCompliance } from './sla/slaCompliance.ts'
export type { SlaComplianceOptions } from './sla/slaCompliance.ts'
