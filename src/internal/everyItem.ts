/** Whether something holds for every item of a list, the holes of a sparse one included, which `Array#every` passes over. */
export function everyItem(list: readonly unknown[], holds: (item: unknown) => boolean): boolean {
  for (const item of list) if (!holds(item)) return false
  return true
}
