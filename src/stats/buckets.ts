/** Buckets of positive doubles, numbered in ascending order. */
export interface Buckets {
  /** The number of the bucket that a positive double falls into. */
  bucketOf(this: void, value: number): number
  /** The middle of a bucket. */
  middleOf(this: void, bucket: number): number
}

/**
 * Buckets that cut each power of two into 2^bits equal parts: the exponent of a double and the first bits of its fraction,
 * read as one number, are the number of its bucket. No logarithm is taken, so that every engine agrees.
 *
 * @param bits - from 0 to 19
 */
export function buckets(bits: number): Buckets {
  const view = new DataView(new ArrayBuffer(8))
  const shift = 20 - bits
  return {
    bucketOf(value) {
      view.setFloat64(0, value)
      return view.getInt32(0) >> shift
    },
    middleOf(bucket) {
      view.setInt32(0, (2 * bucket + 1) << (shift - 1))
      view.setInt32(4, 0)
      return view.getFloat64(0)
    },
  }
}
