/** A record's identity as text, to put records of one instant in an order; what is neither text nor number comes first. */
export function nameOf({ id }: { readonly id: unknown }): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}
