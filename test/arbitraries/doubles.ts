import fc from 'fast-check'

/** Whole numbers of the size of counts and durations in milliseconds. */
export const wholes: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 0, max: 3_600_000 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.maxSafeInteger(),
)

/** Numbers as people write them, with a few decimals. */
export const decimals: fc.Arbitrary<number> = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100)

/** Every finite double, and more often than not those at the edges: the smallest, the largest, powers of two and their neighbours. */
export const doubles: fc.Arbitrary<number> = fc.oneof(
  wholes,
  decimals,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    2.2250738585072014e-308,
    1.7976931348623157e308,
    -1.7976931348623157e308,
    1e308,
  ),
  fc
    .tuple(fc.integer({ min: -1074, max: 1023 }), fc.constantFrom(1, -1, 1 + 2 ** -52, 1 - 2 ** -53))
    .map(([exponent, factor]) => 2 ** exponent * factor),
)
