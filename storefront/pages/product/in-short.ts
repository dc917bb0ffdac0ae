/** As much as search engines and messengers show. */
const most = 160

/** The beginning of a text, in whole words where it has any. */
export function inShort(text: string): string {
  if (text.length <= most) return text
  // Half of a character that takes two units is none.
  const begun = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  const words = begun.replace(/\s+\S*$/, '')
  return `${words.length > most / 2 ? words : begun}…`
}
