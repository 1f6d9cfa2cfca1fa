import { surveys } from '../../link/index.ts'
import type { Survey } from '../../model/index.ts'
import type { Linking } from '../defineMetric.ts'

/** Lets the last of several answers about one subject count. */
export const linkedSurveys: Linking<Survey> = { specs: {}, of: () => surveys }
