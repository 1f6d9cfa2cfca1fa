/** Code points that fixed-width fonts draw two columns wide: Unicode's East Asian Width W and F, in round blocks. */
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // Hangul initial consonants
  [0x2329, 0x232a], // angle brackets
  [0x2e80, 0x303e], // radicals, ideographic punctuation
  [0x3041, 0x4dbf], // kana, Bopomofo, Hangul compatibility, enclosed, extension A
  [0x4e00, 0xa4cf], // ideographs, Yi
  [0xa960, 0xa97f], // Hangul extended A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6f], // compatibility and small forms
  [0xff01, 0xff60], // full-width ASCII
  [0xffe0, 0xffe6], // full-width signs
  [0x16fe0, 0x18dff], // Tangut, Khitan
  [0x1aff0, 0x1b2ff], // kana supplements, Nushu
  [0x1f200, 0x1f2ff], // enclosed ideographs
  [0x20000, 0x3fffd], // extensions B and later
]

/** The graphemes of a text, the same in every language. */
export type Segmenter = Pick<Intl.Segmenter, 'segment'>

/** What {@link displayWidth} needs, made once for many texts. */
export function graphemes(): Segmenter {
  return new Intl.Segmenter('en', { granularity: 'grapheme' })
}

/**
 * How many columns a text takes in a fixed-width font: two for ideographs, kana, Hangul, full-width forms and emoji,
 * none for marks that only join or colour others, one for everything else. Terminals differ on the newest emoji.
 */
export function displayWidth(text: string, segmenter: Segmenter): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment)
  return width
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2
  const point = grapheme.codePointAt(0) as number
  return wide.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}
