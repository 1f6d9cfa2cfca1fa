import { everyItem } from './everyItem.ts'

/** A stretch from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What any of the spans covers, as disjoint spans in order; empty ones and touching ones are gone. */
export function united(spans: readonly Span[]): Span[] {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of inOrder(spans)) {
    const last = whole.at(-1)
    if (from >= to) continue
    if (last === undefined || from > last.to) whole.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return whole
}

/** What both cover. Both are disjoint and in order, and so is the result. */
export function intersected(some: readonly Span[], others: readonly Span[]): Span[] {
  const both: Span[] = []
  let next = 0
  for (const { from, to } of some) {
    while (next < others.length && others[next]!.to <= from) next++
    for (let at = next; at < others.length && others[at]!.from < to; at++) {
      both.push({ from: Math.max(from, others[at]!.from), to: Math.min(to, others[at]!.to) })
    }
  }
  return both
}

/** What the first cover and the second do not, each piece with the other fields of its span. Both are disjoint and in order. */
export function subtracted<S extends Span>(some: readonly S[], others: readonly Span[]): S[] {
  const rest: S[] = []
  let next = 0
  for (const span of some) {
    let { from } = span
    while (next < others.length && others[next]!.to <= from) next++
    for (let at = next; at < others.length && others[at]!.from < span.to; at++) {
      if (others[at]!.from > from) rest.push({ ...span, from, to: others[at]!.from })
      from = others[at]!.to
    }
    if (from < span.to) rest.push({ ...span, from })
  }
  return rest
}

/** Whether a value is a list of spans, or of objects that are spans among other things. */
export function areSpans(value: unknown): value is readonly Span[] {
  return Array.isArray(value) && everyItem(value, isSpan)
}

function isSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown }
  return Number.isFinite(from) && Number.isFinite(to) && (from as number) <= (to as number)
}

/** The spans by their beginnings; data mostly comes in order, and then is not sorted. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.every((span, index) => index === 0 || spans[index - 1]!.from <= span.from)
  return ordered ? spans : [...spans].sort((one, other) => one.from - other.from)
}
