// What an engine needs of a metric's measure and link: `report` knows them only through the metrics it is given.
export type { Link } from '../link/index.ts'
export { countOfSamples, cutToPeriod, exclusionOf, judged, sound, viewed } from '../measures/index.ts'
export type {
  AnyMeasure,
  BlockColumns,
  BlockReader,
  BlockRows,
  BlockSteps,
  MeasureSteps,
  Sample,
  Step,
  StepKey,
} from '../measures/index.ts'
