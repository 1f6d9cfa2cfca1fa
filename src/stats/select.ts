/**
 * The value that a full sort would put at `place`, found by bringing the values into another order only as far as
 * needed: nothing larger is left before that place, nothing smaller after it.
 *
 * @param size - how many of the values count, from the first
 * @param settled - the places that were found in these values before, which makes the next ones cheaper
 * @see Floyd and Rivest (1975), Expected time bounds for selection, CACM 18(3)
 */
export function select(values: Float64Array, size: number, place: number, settled: number[] = []): number {
  // What was found before divides the rest: nothing larger before it, nothing smaller after it.
  let left = 0
  let right = size - 1
  for (const known of settled) {
    if (known <= place) left = Math.max(left, known)
    if (known >= place) right = Math.min(right, known)
  }
  if (left < right) {
    narrow(values, place, left, right)
    settled.push(place)
  }
  return values[place] as number
}

function narrow(values: Float64Array, place: number, left: number, right: number): void {
  for (let round = 0; left < right; round++) {
    // Input made to defeat the choice of pivots must not cost more than sorting it.
    if (round > 40) {
      values.subarray(left, right + 1).sort()
      return
    }
    const size = right - left + 1
    if (size > 600) {
      // The pivot comes from a sample around the place, aimed a little beyond it on the side where more is left over.
      const sample = Math.exp((2 / 3) * Math.log(size)) / 2
      const share = (place - left) / size
      const aim = Math.sqrt((Math.log(size) * sample * (size - sample)) / size) / 2
      const shifted = place + (share < 0.5 ? -aim : aim)
      narrow(
        values,
        place,
        Math.max(left, Math.floor(shifted - sample * share)),
        Math.min(right, Math.floor(shifted + sample * (1 - share))),
      )
    }
    const pivot = values[place] as number
    let low = left
    let high = right
    while (low <= high) {
      while ((values[low] as number) < pivot) low++
      while ((values[high] as number) > pivot) high--
      if (low > high) break
      const value = values[low] as number
      values[low++] = values[high] as number
      values[high--] = value
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else return
  }
}
