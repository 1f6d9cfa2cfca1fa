/**
 * The canonical JSON of a value, by which two definitions are compared: keys sorted, and what is not JSON named by its
 * own `id`.
 *
 * @returns `undefined` where some part of the value has no name of its own
 */
export function identityOf(value: unknown): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (typeof value === 'function') return named(value)
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) return joined(value.map(identityOf), '[', ']')
  const fields = Object.keys(value).sort()
  if ('id' in value && Object.values(value).some((field) => typeof field === 'function')) return named(value)
  const parts = fields
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .map((key) => {
      const part = identityOf((value as Record<string, unknown>)[key])
      return part === undefined ? undefined : `${JSON.stringify(key)}:${part}`
    })
  return joined(parts, '{', '}')
}

function named(value: object): string | undefined {
  const id: unknown = (value as { readonly id?: unknown }).id
  return typeof id === 'string' ? `{"id":${JSON.stringify(id)}}` : undefined
}

function joined(parts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return parts.includes(undefined) ? undefined : open + parts.join(',') + close
}
