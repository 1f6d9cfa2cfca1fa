import { wrongType } from '../../internal/accepts.ts'
import type { AnyMetric } from '../../metric/index.ts'

/** Refuses what is no metric, and families whose required options are not bound. */
export function requireMetric(owner: string, metric: unknown): asserts metric is AnyMetric<never> {
  if (typeof metric !== 'function' || !('fold' in metric)) throw wrongType(owner, 'a metric', metric)
  const { id, unbound } = metric as unknown as { readonly id: string; readonly unbound: readonly string[] | undefined }
  if (unbound === undefined) return
  const options = unbound.map((name) => `${name}: ...`).join(', ')
  throw wrongType(owner, `a metric with its required options bound, as ${id}.with({ ${options} }) binds them`, id)
}
