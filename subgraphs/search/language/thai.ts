// What English ends with in a hard c or k, Thai writes with either of two letters that sound alike there: เซรามิก and เซรามิค. A dictionary knows the one of some
// words and the other of others, and takes what it does not know apart.

const endings = /(?<=[\u0e34\u0e47]|\u0e47\u0e2d)[กค](?![ม\u0e30-\u0e3a\u0e47-\u0e4e])/gu

/** A text with each such ending as the Royal Institute writes it. */
export const asThaiSpell = (text: string): string => text.replace(endings, 'ก')

/** All ways in which a text's such endings may be written alike, the usual one first; the text alone where it has none. As long as it is. */
export function thaiSpellings(text: string): string[] {
  const usual = asThaiSpell(text)
  return [...new Set([usual, text.replace(endings, 'ค')])]
}
