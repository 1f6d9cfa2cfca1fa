/** Makes what does not exist yet; what was made of the same parts before is given again. */
export type Once = <Made>(parts: readonly unknown[], make: () => Made) => Made

/** A memory of what was made of which parts. Plain data is the same where it is equal, anything else only as itself. */
export function sameness(): Once {
  const made = new Map<string, unknown>()
  const numbers = new Map<unknown, number>()

  function nameOf(part: unknown): string {
    if (typeof part === 'string') return JSON.stringify(part)
    if (typeof part === 'number' || typeof part === 'boolean' || part === null || part === undefined)
      return String(part)
    if (Array.isArray(part)) return `[${part.map(nameOf).join()}]`
    if (typeof part === 'object' && isPlainData(part)) {
      const fields = Object.entries(part).filter(([, value]) => value !== undefined)
      return `{${fields
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${JSON.stringify(name)}:${nameOf(value)}`)
        .join()}}`
    }
    let number = numbers.get(part)
    if (number === undefined) numbers.set(part, (number = numbers.size))
    return `#${number}`
  }

  return <Made>(parts: readonly unknown[], make: () => Made): Made => {
    const name = nameOf(parts)
    if (made.has(name)) return made.get(name) as Made
    const one = make()
    made.set(name, one)
    return one
  }
}

/** Whether an object is no more than its fields, all of them plain data: what has functions may do anything. */
function isPlainData(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.values(value).every((part) => typeof part !== 'function' && !isOdd(part))
}

function isOdd(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return typeof part === 'symbol' || typeof part === 'bigint'
  return !Array.isArray(part) && !isPlainData(part)
}
