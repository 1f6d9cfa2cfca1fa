import { generator } from '../random.ts'

/** Log-normal durations in whole milliseconds, as handle times are: the median half a minute, a long tail. */
export function samples(count: number, seed = 5): Float64Array {
  const random = generator(seed)
  return Float64Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.round(Math.exp(10.3 + normal))
  })
}
