import type { Metric, MetricFamily } from '../metric/index.ts'
import type { Interaction } from '../model/index.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'

/** A metric of interactions. */
export type QueueMetric<Options extends object> = Metric<Interaction, Options, InteractionExclusion>

/** A metric of interactions that has to be asked something. */
export type QueueMetricFamily<Options extends object> = MetricFamily<
  Interaction,
  Options,
  Partial<Options>,
  InteractionExclusion
>
