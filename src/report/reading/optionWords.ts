/** Words that stand for themselves in a description, so that a text of the user's that reads the same is quoted. */
const OWN_WORDS: readonly string[] = ['and', 'by', 'default', 'false', 'none', 'null', 'true', 'up', 'to']

/** An option's name as a person would say it: `shortAbandonFrom` is "short abandon from". */
export function nameInWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** An option's value as a person would say it; different values, as far as they can be told apart, in different words. */
export function valueInWords(name: string, value: unknown, says?: 'duration' | 'instant'): string {
  if (typeof value === 'number') {
    if (says === 'duration') return durationInWords(value)
    return says === 'instant' ? instantInWords(value) : String(value)
  }
  if (typeof value === 'string') return textInWords(value)
  if (Array.isArray(value)) return listInWords(name, value, says)
  if (isPeriod(value)) return `${instantInWords(value.from)} up to ${instantInWords(value.to)}`
  if (typeof value === 'function' || (typeof value === 'object' && value !== null)) return objectInWords(value, says)
  return String(value)
}

/**
 * A length of time to the millisecond: "1 hour 30 minutes". Days are days of 24 hours; what is too long to be exact is
 * left in milliseconds.
 */
export function durationInWords(duration: number): string {
  if (!(duration > 0 && duration <= Number.MAX_SAFE_INTEGER)) return `${duration} milliseconds`
  let rest = duration
  const parts: string[] = []
  for (const [length, unit] of UNITS) {
    const times = length === 1 ? rest : Math.floor(rest / length)
    if (times > 0) parts.push(`${times} ${unit}${times === 1 ? '' : 's'}`)
    rest -= times * length
  }
  return parts.join(' ')
}

const UNITS: readonly (readonly [length: number, unit: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
  [1, 'millisecond'],
]

function instantInWords(at: number): string {
  return Number.isInteger(at) ? new Date(at).toISOString() : `${at} milliseconds since 1970`
}

function isPeriod(value: unknown): value is { readonly from: number; readonly to: number } {
  if (typeof value !== 'object' || value === null) return false
  const { from, to, ...more } = value as { readonly from?: unknown; readonly to?: unknown }
  return isDate(from) && isDate(to) && Object.keys(more).length === 0
}

function isDate(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

/** "none", "a", "a and b", "a, b and c"; lists within it in brackets. */
function listInWords(name: string, list: readonly unknown[], says: 'duration' | 'instant' | undefined): string {
  const all = list.map((one) =>
    Array.isArray(one) ? `[${listInWords(name, one, says)}]` : valueInWords(name, one, says),
  )
  const last = all.pop()
  if (last === undefined) return 'none'
  if (name === 'scale') return `${all.join(', ')} to ${last}`
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`
}

/** What has a name of its own by that, else its fields; a goal, and goals by priority, are lengths of time. */
function objectInWords(value: object, says: 'duration' | 'instant' | undefined): string {
  const { id } = value as { readonly id?: unknown }
  if (typeof id === 'string') return id
  if (typeof value === 'function') return 'a function without a name'
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${keyInWords(key)} ${valueInWords(key, part, key === 'goal' ? 'duration' : says)}`)
  return `(${fields.join(', ')})`
}

function keyInWords(key: string): string {
  return /^[a-z]+$/i.test(key) ? nameInWords(key) : JSON.stringify(key)
}

/** Simple words as they are, other texts in quotes. */
function textInWords(text: string): string {
  return /^[a-z][a-z-]*$/i.test(text) && !OWN_WORDS.includes(text) ? text : JSON.stringify(text)
}
