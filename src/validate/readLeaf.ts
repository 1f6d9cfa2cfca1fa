import { isDuration } from '../time/index.ts'
import { readInstant } from './readInstant.ts'
import { refuse } from './reading.ts'
import type { Reading } from './reading.ts'
import type { NameShape, PlainShape, TextShape } from './shape.ts'

/** A value without parts, or `undefined` where the reading has noted an issue instead. Minus zero comes out as zero. */
export function readLeaf(shape: TextShape | NameShape | PlainShape, input: unknown, reading: Reading): unknown {
  switch (shape.kind) {
    case 'text':
      return readText(shape, input, reading)
    case 'name':
      return readName(shape, input, reading)
    case 'flag':
      return typeof input === 'boolean' ? input : refuse(reading, 'true or false', input)
    case 'instant':
      return readInstant(input, reading)
    case 'duration':
      if (isDuration(input) && input <= Number.MAX_SAFE_INTEGER) return Math.floor(input) + 0
      return refuse(reading, 'a number of milliseconds, zero or more', input)
    case 'count':
      if (Number.isSafeInteger(input) && (input as number) >= 0) return (input as number) + 0
      return refuse(reading, 'a whole number, zero or more', input)
    case 'number':
      return Number.isFinite(input) ? (input as number) + 0 : refuse(reading, 'a finite number', input)
    case 'range':
      return readRange(input, reading)
  }
}

function readText({ filled }: TextShape, input: unknown, reading: Reading): string | undefined {
  if (typeof input === 'string' && (filled !== true || input !== '')) return input
  return refuse(reading, filled === true ? 'a string that is not empty' : 'a string', input)
}

function readName({ names }: NameShape, input: unknown, reading: Reading): string | undefined {
  if (typeof input === 'string' && Object.hasOwn(names, input)) return input
  const accepted = Object.keys(names).map((name) => `"${name}"`)
  return refuse(reading, accepted.join(' or '), input)
}

function readRange(input: unknown, reading: Reading): readonly [number, number] | undefined {
  if (Array.isArray(input) && input.length === 2) {
    const min: unknown = input[0]
    const max: unknown = input[1]
    if (Number.isFinite(min) && Number.isFinite(max)) return [(min as number) + 0, (max as number) + 0]
  }
  return refuse(reading, 'a list of two finite numbers', input)
}
