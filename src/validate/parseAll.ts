import { wrongType } from '../internal/accepts.ts'
import type { Issue, Parsed } from './issue.ts'
import { zoneOf } from './parseOptions.ts'
import type { ParseOptions } from './parseOptions.ts'

/** One input that is no record. */
export interface Reject {
  /** Its position among the inputs, from 0. */
  readonly index: number
  /** What is wrong with it. */
  readonly issues: readonly Issue[]
  /** The input itself, as it came. */
  readonly input: unknown
}

/** Inputs split into records and the rest: as many together as there were inputs, each in the order they came. */
export interface ParsedAll<Value> {
  /** What could be read. */
  readonly records: readonly Value[]
  /** What could not. */
  readonly rejects: readonly Reject[]
}

/** One of the parse functions, or one like them. */
export type Parse<Value> = (input: unknown, options?: ParseOptions) => Parsed<Value>

const ACCEPTS = 'an iterable or async iterable of records'

/**
 * Every input as a record or a reject: nothing is lost, `records.length + rejects.length` is the number of inputs.
 *
 * @param inputs - an iterable of unknown values, or an async one, such as a stream of rows
 * @param parse - {@link parseTicket} or another of the parse functions
 * @param options - as that function takes them; a time zone is looked up once for all inputs
 * @returns records and rejects in the order they came; for an async iterable a promise of them
 * @throws TypeError where `inputs` is not an iterable of records, and whatever iterating itself throws;
 * TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * const inputs = [{ id: 's1', kind: 'nps', answeredAt: 0, score: 9 }, { id: 's2', kind: 'NPS' }]
 * const { records, rejects } = parseAll(inputs, parseSurvey)
 * records.length // => 1
 * rejects.map(({ index, issues }) => [index, issues[0].message])
 * // => [[1, 'kind accepts "csat" or "nps" or "ces", got "NPS"']]
 * ```
 * @since 0.1.0
 */
export function parseAll<Value>(
  inputs: Iterable<unknown>,
  parse: Parse<Value>,
  options?: ParseOptions,
): ParsedAll<Value>
export function parseAll<Value>(
  inputs: AsyncIterable<unknown>,
  parse: Parse<Value>,
  options?: ParseOptions,
): Promise<ParsedAll<Value>>
export function parseAll<Value>(
  inputs: Iterable<unknown> | AsyncIterable<unknown>,
  parse: Parse<Value>,
  options?: ParseOptions,
): ParsedAll<Value> | Promise<ParsedAll<Value>> {
  if (typeof parse !== 'function') throw wrongType('parseAll', 'a parse function such as parseTicket', parse)
  const zone = zoneOf('parseAll', options)
  const shared = zone === undefined ? undefined : { timeZone: zone }
  const records: Value[] = []
  const rejects: Reject[] = []

  function add(input: unknown): void {
    const parsed = parse(input, shared)
    if (parsed.ok) records.push(parsed.value)
    else rejects.push({ index: records.length + rejects.length, issues: parsed.issues, input })
  }

  async function addEach(stream: AsyncIterable<unknown>): Promise<ParsedAll<Value>> {
    for await (const input of stream) add(input)
    return { records, rejects }
  }

  // The text of a file is an iterable too, of its characters.
  if (typeof inputs !== 'object' || (inputs as unknown) === null) throw wrongType('parseAll', ACCEPTS, inputs)
  if (Symbol.asyncIterator in inputs) return addEach(inputs)
  if (!(Symbol.iterator in inputs)) throw wrongType('parseAll', ACCEPTS, inputs)
  for (const input of inputs) add(input)
  return { records, rejects }
}
