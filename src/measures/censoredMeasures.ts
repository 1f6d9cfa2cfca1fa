export type { CensorableMeasureFactory, Censoring } from './censoring.ts'
export { isCensoring } from './censoring.ts'
export { patience } from './interactions/patience.ts'
