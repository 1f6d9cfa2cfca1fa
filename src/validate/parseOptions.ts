import { readOptions } from '../internal/options.ts'
import type { Option } from '../internal/options.ts'
import { timeZone } from '../time/index.ts'
import type { TimeZone } from '../time/index.ts'

/** How {@link parseInteraction} and its siblings read a record. */
export interface ParseOptions {
  /**
   * The zone whose clocks show what ISO strings without an offset say: an IANA name, or the zone itself, which spares
   * looking it up again for every record. A time that a clock change skips moves forward by the gap, a repeated one
   * means its first occurrence.
   * @defaultValue none: such strings are issues
   */
  readonly timeZone?: string | TimeZone | undefined
}

const SPECS: { readonly timeZone: Option<string | TimeZone, 'optional'> } = {
  timeZone: {
    given: 'optional',
    accepts: 'the name of an IANA time zone, or a time zone with toInstant(local)',
    kind: 'string',
    test: (value) => typeof value === 'string' || (typeof value === 'object' && value !== null && hasToInstant(value)),
  },
}

/** The zone that the options of `owner` name, if any; throws where they are wrong. */
export function zoneOf(owner: string, options: ParseOptions | undefined): TimeZone | undefined {
  if (options === undefined) return undefined
  const { timeZone: zone } = readOptions(owner, SPECS, options)
  return typeof zone === 'string' ? timeZone(zone, owner) : zone
}

function hasToInstant(value: object): boolean {
  return 'toInstant' in value && typeof value.toInstant === 'function'
}
