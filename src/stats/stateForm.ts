/** Whether a value is a number that a run can have counted. */
export function isCount(value: unknown): value is number {
  // Zero has no sign here.
  return Number.isSafeInteger(value) && 1 / (value as number) > 0
}

/** Whether a value is a number that a run can have kept: finite, and no zero with a sign. */
export function isSample(value: unknown): value is number {
  return Number.isFinite(value) && !Object.is(value, -0)
}

/** Whether a value is an object of these fields and of no others. */
export function hasFields<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Record<Name, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name))
  )
}
