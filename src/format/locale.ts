import type { Option } from '../internal/options.ts'

/** A BCP 47 tag such as `'lt'` or `'pt-BR'`, or several in the order of preference. */
export type Locale = string | readonly string[]

/** The option `locale`. */
export function localeOption(): Option<Locale, 'default'> {
  return {
    given: 'default',
    accepts: 'a BCP 47 tag or a list of them',
    kind: 'string',
    test: (value) => {
      const tags: unknown = typeof value === 'string' ? [value] : value
      if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) return false
      try {
        return Intl.getCanonicalLocales(tags).length >= 0
      } catch {
        return false
      }
    },
    default: 'en',
  }
}

/**
 * The tags to hand to `Intl`. English stands last, so that a language the runtime does not know falls back to English
 * and not to the language of the machine.
 */
export function localesOf(locale: Locale): string[] {
  return [locale, 'en'].flat()
}
