import type { Section } from './section.ts'

/** The sections in their order. Each is loaded by the process that measures it, so that none pays for another's peers. */
export const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  report: async () => (await import('./report.ts')).reportSection,
  tickets: async () => (await import('./tickets.ts')).ticketSection,
  calendar: async () => (await import('./calendar.ts')).calendarSection,
  quantiles: async () => (await import('./quantiles.ts')).quantileSection,
  growth: async () => (await import('./growth.ts')).growthSection,
  startup: async () => (await import('./startup.ts')).startupSection,
}
