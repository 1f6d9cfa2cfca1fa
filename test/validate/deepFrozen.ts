/** The same plain data, so frozen that nobody can change it unseen. Objects with a prototype of their own stay as they are. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value
  for (const key of Object.keys(value)) deepFrozen((value as Record<string, unknown>)[key])
  return Object.freeze(value)
}
