import { surveys } from '../link/index.ts'
import type { Linking } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'

/** Lets the last of several answers about one subject count. */
export const linkedSurveys: Linking<Survey> = { of: () => surveys }
