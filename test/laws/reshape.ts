const INSTANTS = ['queuedAt', 'answeredAt', 'endedAt', 'leftAt', 'arrivedAt', 'createdAt', 'offeredAt', 'at', 'asOf']
const ENDS = ['from', 'to']
const IDENTITIES = ['id', 'conversationId', 'subjectId', 'customerId', 'agentId', 'followUpOf', 'mergedInto']

/** A copy of a value, at any depth, in which `edit` has changed the fields that it knows. */
function edited<Value>(value: Value, edit: (key: string, field: unknown) => unknown): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => edited(one, edit)) as Value
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [key, edit(key, edited(field, edit))]),
  ) as Value
}

/** A record, or options, with every instant moved by as much. */
export function shifted<Value>(value: Value, by: number): Value {
  return edited(value, (key, field) =>
    typeof field === 'number' && (INSTANTS.includes(key) || ENDS.includes(key)) ? field + by : field,
  )
}

/** A copy of a record that is somebody else's: other identities, and all the rest the same. */
export function renamed<Value>(value: Value): Value {
  return edited(value, (key, field) =>
    typeof field === 'string' && IDENTITIES.includes(key) ? `${field}, the other one` : field,
  )
}

/** Every instant in a value, at any depth. */
export function instantsIn(value: unknown): number[] {
  const found: number[] = []
  edited(value, (key, field) => {
    if (Number.isSafeInteger(field) && (INSTANTS.includes(key) || ENDS.includes(key))) found.push(field as number)
    return field
  })
  return found
}
