/**
 * Many inputs into one value, in one pass: `empty` begins, `add` takes one input, `merge` joins two partial runs,
 * `result` reads the value. The state is plain JSON, so that it can be stored, sent and merged elsewhere.
 *
 * `add` and `merge` may change and return their *first* argument; everything else they leave alone.
 *
 * Laws: splitting the inputs anywhere and merging the parts gives what one run gives; an empty state is neutral on
 * either side of `merge`; merging is associative; `JSON.parse(JSON.stringify(state))` is as good as `state`;
 * `result` may be read any number of times.
 *
 * The functions are written as methods without `this`: they can be taken out of the fold, and a fold whose state one
 * does not want to know is a `Fold<Input, unknown, Output>`.
 */
export interface Fold<Input, State, Output> {
  /** A state that has seen nothing. */
  empty(this: void): State
  /** The state after one more input. */
  add(this: void, state: State, input: Input): State
  /** The state after the inputs of both; `other` is left as it was. */
  merge(this: void, state: State, other: State): State
  /** The value of what was seen so far. */
  result(this: void, state: State): Output
}
