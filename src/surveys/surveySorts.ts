import type { SurveyKind } from '../model/index.ts'

/** The kinds of surveys, by their numbers within a sort, from 1. */
export const SURVEY_KINDS: readonly SurveyKind[] = ['csat', 'nps', 'ces']

// The sort of a survey: its kind in two bits, and how far it has come.

/** Known to have been offered. */
export const OFFERED = 0x4
export const ANSWERED = 0x8
/** With a later answer in its place, as far as it was linked to the others. */
export const SUPERSEDED = 0x10

/** The sort of the surveys of a kind of which nothing more is known. */
export function sortOf(kind: SurveyKind): number {
  return SURVEY_KINDS.indexOf(kind) + 1
}

/** The kind of the surveys of a sort; `undefined` for what contradicts itself. */
export function surveyKindOf(sort: number): SurveyKind | undefined {
  return SURVEY_KINDS[(sort & 3) - 1]
}
