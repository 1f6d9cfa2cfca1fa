/** The two quantiles of a group's waits. */
export interface Waits {
  readonly medianWait: number
  readonly p90Wait: number
}

/** Median and 90th percentile of numbers, which are left in another order: Hoare's selection instead of a sort. */
export function selectedWaits(values: Float64Array): Waits {
  const medianWait = selected(values, 0.5)
  // What the median left beyond its place is no smaller, and holds the percentile.
  const p90Wait = selected(values, 0.9, (values.length - 1) >> 1)
  return { medianWait, p90Wait }
}

/** The quantile of type 7 of Hyndman and Fan, which lies at or beyond the place `from`. */
export function selected(values: Float64Array, p: number, from = 0): number {
  const place = (values.length - 1) * p
  const low = Math.floor(place)
  const share = place - low
  const value = select(values, low, from)
  if (share === 0) return value
  let next = Infinity
  for (let i = low + 1; i < values.length; i++) if (values[i]! < next) next = values[i]!
  return value + (next - value) * share
}

/** The number that a sort would put at a place, which lies at or beyond the place `from`. */
export function select(values: Float64Array, place: number, from = 0): number {
  let left = from
  let right = values.length - 1
  while (left < right) {
    const pivot = values[(left + right) >> 1]!
    let low = left
    let high = right
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low > high) break
      const value = values[low]!
      values[low++] = values[high]!
      values[high--] = value
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else break
  }
  return values[place]!
}
