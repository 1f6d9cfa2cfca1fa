/** One thing that is wrong with a record. Plain JSON, so that it can be logged and stored. */
export interface Issue {
  /** The way to the offending value: field names and positions as they came; empty for the record as a whole. */
  readonly path: readonly (string | number)[]
  /** What is wrong, in one sentence: where, what is accepted there, what came. */
  readonly message: string
  /** What came, shortened to at most 80 characters. */
  readonly received: string
}

/** What became of one unknown value: a record of the model, or all that is wrong with it. */
export type Parsed<Value> =
  | {
      /** It is a record. */
      readonly ok: true
      /** The record: a new one, with instants as epoch milliseconds. */
      readonly value: Value
    }
  | {
      /** It is none. */
      readonly ok: false
      /** All that is wrong with it. */
      readonly issues: readonly Issue[]
    }

/** The way to a value as people write it: `events[3].at`. */
export function writtenPath(path: Issue['path']): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}
