/**
 * A regular expression for the date-times with an offset that the parsers read, impossible days left out. It keeps to
 * what all dialects agree on: `\d` is any script's digit in some.
 */
export function dateTimePattern(): string {
  const monthOf31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])'
  const monthOf30 = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)'
  const february = '02-(?:0[1-9]|1[0-9]|2[0-8])'
  const leapYear = '(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
  const day = `(?:[0-9]{4}-(?:${monthOf31}|${monthOf30}|${february})|${leapYear}-02-29)`
  const time = '(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?|24:00(?::00(?:[.,]0+)?)?)'
  const offset = '(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)'
  return `^${day}T${time}${offset}$`
}
