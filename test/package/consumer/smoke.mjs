/** The least that must work wherever the package is loaded; throws where it does not. */
export const smoke = (lib) => {
  const equal = (actual, expected) => {
    if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`)
  }
  equal(lib.minutes(2), 120_000)
  return 'ok'
}
