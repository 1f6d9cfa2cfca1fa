/**
 * A copy of a record with fields added or replaced. A spread with fields added to it gives, in V8, every copy a hidden
 * class of its own, and whatever reads such copies later is ten times as slow; but a spread takes a field of the name
 * `__proto__` for no prototype.
 */
export function withFields<R extends object, Fields extends object>(record: R, fields: Fields): R & Fields {
  return Object.hasOwn(record, '__proto__') ? { ...record, ...fields } : Object.assign({}, record, fields)
}
