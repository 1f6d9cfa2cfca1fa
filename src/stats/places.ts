import type { RankedSamples } from './quantiles.ts'
import { select } from './select.ts'

/** Samples in flat memory: whole numbers from 0 to 2^31 - 1, or any. */
export type Numbers = Int32Array | Float64Array

/** Samples of a list in flat memory. */
export function flat(samples: readonly number[]): Numbers {
  const numbers = new Int32Array(samples.length)
  for (let place = 0; place < samples.length; place++) {
    const value = samples[place]!
    const whole = value | 0
    if (whole !== value || whole < 0) return new Float64Array(samples)
    numbers[place] = whole
  }
  return numbers
}

/** Numbers in ascending order as a list; they are put in order where they are. */
export function sortedList(numbers: Numbers): number[] {
  numbers.sort()
  const list: number[] = []
  for (let index = 0; index < numbers.length; index++) list.push(numbers[index]!)
  return list
}

/** Memory to find places in, for whoever needs it at the moment. */
export interface Scratch {
  /** How many samples each bucket holds. */
  readonly counts: Int32Array
  /** The samples of one bucket, and room for one more. */
  inside: Float64Array
  /** Whose samples these are. */
  owner: RankedSamples | undefined
}

/** How samples are put into buckets that ascend with them. */
interface Buckets {
  readonly count: (counts: Int32Array) => void
  readonly collect: (bucket: number, inside: Float64Array) => void
}

/** So many samples are selected from as they are: a histogram of them would cost more than it saves. */
const FEW = 200

/** How many buckets there are. */
const BUCKETS = 1024

/** Memory to find places in. */
export function newScratch(): Scratch {
  return { counts: new Int32Array(BUCKETS), inside: new Float64Array(FEW), owner: undefined }
}

/**
 * The numbers from one index up to another by their place in ascending order; they are left as they are. Of many, a
 * histogram tells the bucket of a place, and only what lies in that bucket is selected from: that takes two short loops
 * without a branch that could be guessed wrong. Places in one bucket, asked for one after the other, share the work.
 */
export function rankedNumbers(numbers: Numbers, from: number, to: number, scratch: Scratch): RankedSamples {
  const size = to - from
  let buckets: Buckets | undefined
  let settled: number[] = []
  // The bucket whose samples are at hand: how many there are, and how many are in the buckets before it.
  let bucket = -1
  let before = 0
  let held = 0

  function begin(): void {
    scratch.owner = ranked
    bucket = -1
    before = held = 0
    if (size <= FEW) {
      held = size
      settled = []
      for (let index = 0; index < size; index++) scratch.inside[index] = numbers[from + index]!
      return
    }
    buckets = isWhole(numbers) ? wholeBuckets(numbers, from, to) : doubleBuckets(numbers, from, to)
    scratch.counts.fill(0)
    buckets.count(scratch.counts)
  }

  function fetch(place: number): void {
    const { counts } = scratch
    if (place < before) {
      bucket = -1
      before = held = 0
    }
    while (place >= before + held) {
      before += held
      held = counts[++bucket]!
    }
    if (held >= scratch.inside.length) scratch.inside = new Float64Array(2 * held)
    buckets?.collect(bucket, scratch.inside)
    settled = []
  }

  const ranked: RankedSamples = {
    size,
    at(place) {
      if (scratch.owner !== ranked) begin()
      if (place < before || place >= before + held) fetch(place)
      return select(scratch.inside, held, place - before, settled)
    },
  }
  return ranked
}

function isWhole(numbers: Numbers): numbers is Int32Array {
  return numbers.BYTES_PER_ELEMENT === 4
}

/** Buckets that cut each power of two into 32 equal parts; numbers below 32 are buckets of their own. */
function wholeBuckets(numbers: Int32Array, from: number, to: number): Buckets {
  return {
    count: (counts) => countWhole(numbers, from, to, counts),
    collect: (bucket, inside) => collectWhole(numbers, from, to, bucket, inside),
  }
}

/**
 * Buckets that cut what lies between the smallest and the largest number into parts that each power of two has equally
 * many of: sign, exponent and the first bits of the fraction of a double, read as one number, ascend with it.
 */
function doubleBuckets(numbers: Float64Array, from: number, to: number): Buckets {
  const halves = new Int32Array(numbers.buffer, numbers.byteOffset)
  // Which half of a double is the high one depends on the machine.
  const high = new Int32Array(Float64Array.of(-1).buffer)[1]! < 0 ? 1 : 0
  const [least, most] = keyRange(halves, 2 * from + high, 2 * to)
  let shift = 0
  while ((most - least) / 2 ** shift >= BUCKETS) shift++
  return {
    count: (counts) => countDoubles(halves, 2 * from + high, 2 * to, least, shift, counts),
    collect: (bucket, inside) => collectDoubles(numbers, halves, high, from, to, least, shift, bucket, inside),
  }
}

function countWhole(numbers: Int32Array, from: number, to: number, counts: Int32Array): void {
  for (let index = from; index < to; index++) {
    const value = numbers[index]!
    const shift = 26 - Math.clz32(value | 32)
    const bucket = (shift << 5) + (value >> shift)
    counts[bucket] = counts[bucket]! + 1
  }
}

function collectWhole(numbers: Int32Array, from: number, to: number, wanted: number, inside: Float64Array): void {
  let used = 0
  for (let index = from; index < to; index++) {
    const value = numbers[index]!
    const shift = 26 - Math.clz32(value | 32)
    // Each is written, and those of other buckets are written over.
    inside[used] = value
    used += (shift << 5) + (value >> shift) === wanted ? 1 : 0
  }
}

function keyRange(halves: Int32Array, from: number, to: number): [least: number, most: number] {
  let least = 2_147_483_647
  let most = -2_147_483_648
  for (let index = from; index < to; index += 2) {
    const half = halves[index]!
    const key = half ^ ((half >> 31) >>> 1)
    if (key < least) least = key
    if (key > most) most = key
  }
  return [least, most]
}

function countDoubles(
  halves: Int32Array,
  from: number,
  to: number,
  least: number,
  shift: number,
  counts: Int32Array,
): void {
  for (let index = from; index < to; index += 2) {
    const half = halves[index]!
    const bucket = ((half ^ ((half >> 31) >>> 1)) - least) >>> shift
    counts[bucket] = counts[bucket]! + 1
  }
}

function collectDoubles(
  numbers: Float64Array,
  halves: Int32Array,
  high: number,
  from: number,
  to: number,
  least: number,
  shift: number,
  wanted: number,
  inside: Float64Array,
): void {
  let used = 0
  for (let index = from; index < to; index++) {
    const half = halves[2 * index + high]!
    inside[used] = numbers[index]!
    used += ((half ^ ((half >> 31) >>> 1)) - least) >>> shift === wanted ? 1 : 0
  }
}
