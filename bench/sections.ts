import type { Section } from './section.ts'

/** The sections in their order. Each is loaded by the process that measures it, so that none pays for another's peers. */
export const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  report: async () => (await import('./report.ts')).reportSection,
  small: async () => (await import('./small.ts')).smallSection,
  everyday: async () => (await import('./everyday.ts')).everydaySection,
  records: async () => (await import('./records.ts')).recordSection,
  linking: async () => (await import('./linking.ts')).linkingSection,
  tickets: async () => (await import('./tickets.ts')).ticketSection,
  sla: async () => (await import('./sla.ts')).slaSection,
  single: async () => (await import('./single.ts')).singleSection,
  calendar: async () => (await import('./calendar.ts')).calendarSection,
  quantiles: async () => (await import('./quantiles.ts')).quantileSection,
  states: async () => (await import('./states.ts')).stateSection,
  growth: async () => (await import('./growth.ts')).growthSection,
  startup: async () => (await import('./startup.ts')).startupSection,
}
