/** Numbers for queues, with a place for those seen last, so that a look-up compares two texts that are mostly the same object. */
export interface QueueIds {
  readonly names: string[]
  readonly recent: string[]
  readonly ids: Int32Array
}

/** No queue yet. */
export function queueIds(): QueueIds {
  return { names: [], recent: Array.from({ length: 256 }, () => ''), ids: new Int32Array(256) }
}

/** The place of a queue among those seen last: by its last letter and its length instead of a hash. */
export function placeOf(queue: string): number {
  return (queue.charCodeAt(queue.length - 1) * 31 + queue.length) & 255
}

/** Puts a queue at its place, with the number that it has or gets. */
export function remember({ names, recent, ids }: QueueIds, queue: string, place: number): void {
  const known = names.indexOf(queue)
  ids[place] = known >= 0 ? known : names.push(queue) - 1
  recent[place] = queue
}
