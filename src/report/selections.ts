/** The rows of a block that are of some kinds, and the group of each. */
export interface Selection {
  length: number
  /** Where in the block they are. */
  rows: Int32Array
  groups: Int32Array
}

/** The sets of kinds that the measures of a block look at. */
export interface Selections {
  /** The rows of the kinds marked with 1; to be asked for before the first block. */
  readonly select: (marked: Uint8Array) => Selection
  /** Finds the rows of a block: the kinds that have turned up so far, and how many rows each has in this one. */
  readonly fill: (seen: readonly number[], counts: Int32Array, length: number) => void
}

interface Wanted {
  readonly marked: Uint8Array
  readonly selection: Selection
  /** Its own memory, for when it is neither all of the block nor what another selection has found already. */
  readonly rows: Int32Array
  readonly groups: Int32Array
  /** The marked kinds among those of the block, a bit each; only the first 31 kinds that turn up have one. */
  present: number
}

const MOST_BITS = 31

/** The selections over blocks of rows with these kinds and groups. */
export function selections(kinds: Uint8Array, groups: Int32Array): Selections {
  const size = kinds.length
  const everyRow = Int32Array.from({ length: size }, (_, row) => row)
  const byName = new Map<string, Wanted>()
  const all: Wanted[] = []

  function find(wanted: Wanted, index: number, length: number, isCoded: boolean): void {
    const { selection, rows, marked } = wanted
    for (let before = 0; isCoded && before < index; before++) {
      if (all[before]!.present !== wanted.present) continue
      const twin = all[before]!.selection
      selection.length = twin.length
      selection.rows = twin.rows
      selection.groups = twin.groups
      return
    }
    selection.length = choose(rows, wanted.groups, kinds, marked, groups, length)
    selection.rows = rows
    selection.groups = wanted.groups
  }

  return {
    select: (marked) => {
      const name = marked.join('')
      let wanted = byName.get(name)
      if (wanted === undefined) {
        const [rows, own] = [new Int32Array(size), new Int32Array(size)]
        wanted = { marked, selection: { length: 0, rows, groups: own }, rows, groups: own, present: 0 }
        byName.set(name, wanted)
        all.push(wanted)
      }
      return wanted.selection
    },
    fill: (seen, counts, length) => {
      for (let index = 0; index < all.length; index++) {
        const wanted = all[index]!
        const { selection, marked } = wanted
        let rows = 0
        wanted.present = 0
        for (let slot = 0; slot < seen.length; slot++) {
          if (counts[slot] === 0 || marked[seen[slot]!] !== 1) continue
          rows += counts[slot]!
          wanted.present |= 1 << slot
        }
        if (rows === 0 || rows === length) {
          selection.length = rows
          selection.rows = everyRow
          selection.groups = groups
        } else find(wanted, index, length, seen.length <= MOST_BITS)
      }
    },
  }
}

/** Writes every row and steps on only after those that are wanted, so that there is no branch to guess wrong. */
function choose(
  rows: Int32Array,
  chosen: Int32Array,
  kinds: Uint8Array,
  marked: Uint8Array,
  groups: Int32Array,
  length: number,
): number {
  let used = 0
  for (let row = 0; row < length; row++) {
    rows[used] = row
    chosen[used] = groups[row]!
    used += marked[kinds[row]!]!
  }
  return used
}
