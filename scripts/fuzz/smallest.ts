/** As few of the items as still fail: halves, quarters and so on are kept alone or left out as long as that fails. */
export function smallest<Item>(items: readonly Item[], fails: (some: readonly Item[]) => boolean): readonly Item[] {
  let left = items
  for (let size = Math.ceil(left.length / 2); left.length > 1;) {
    const parts = Array.from({ length: Math.ceil(left.length / size) }, (_, part) => [part * size, (part + 1) * size])
    const tries = parts.flatMap(([from, to]) => [left.slice(from, to), left.toSpliced(from as number, size)])
    const found = tries.find((some) => some.length > 0 && some.length < left.length && fails(some))
    if (found !== undefined) {
      left = found
      size = Math.min(size, Math.ceil(left.length / 2))
    } else if (size === 1) break
    else size = Math.ceil(size / 2)
  }
  return left
}
