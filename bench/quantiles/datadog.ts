import { DDSketch } from '@datadog/sketches-js'
import type { Pair } from './answer.ts'

/** A sketch of @datadog/sketches-js with the accuracy of ours. */
export function datadogSketch(values: Iterable<number>): DDSketch {
  const sketch = new DDSketch({ relativeAccuracy: 0.01 })
  for (const value of values) sketch.accept(value)
  return sketch
}

/** All sketches merged into an empty one. */
export function datadogMerged(sketches: readonly DDSketch[]): Pair {
  const all = new DDSketch({ relativeAccuracy: 0.01 })
  for (const sketch of sketches) all.merge(sketch)
  return datadogPair(all)
}

/** What a sketch says. */
export function datadogPair(sketch: DDSketch): Pair {
  return [sketch.getValueAtQuantile(0.5), sketch.getValueAtQuantile(0.9)]
}
