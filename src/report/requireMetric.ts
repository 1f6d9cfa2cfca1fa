import { wrongType } from '../internal/accepts.ts'
import type { AnyMetric } from '../metrics/index.ts'

/** Refuses what is no metric, and families whose required options are not bound. */
export function requireMetric(owner: string, metric: unknown): asserts metric is AnyMetric<never> {
  if (typeof metric === 'function' && 'fold' in metric) return
  const family = metric as { readonly id?: unknown; readonly with?: unknown } | null
  if (typeof metric === 'function' && typeof family?.with === 'function') {
    const id = String(family.id)
    throw wrongType(owner, `a metric with its required options bound, as ${id}.with({ ... }) binds them`, id)
  }
  throw wrongType(owner, 'a metric', metric)
}
