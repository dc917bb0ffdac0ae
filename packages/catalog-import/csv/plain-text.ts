import { decodeHTML } from 'entities'

/** The text of a description that may be HTML, paragraphs and list items on lines of their own. */
export function plainText(told: string): string {
  // Some shops keep HTML with its own signs encoded.
  const text = !/<[a-z!/]/i.test(told) && /&lt;\/?[a-z][^<>]*?&gt;/i.test(told) ? decodeHTML(told) : told
  if (!/<[a-z!/][^>]*>|&(?:\w+|#x?[\da-f]+);/i.test(text)) return escapedBreaks(text)
  return decodeHTML(
    escapedBreaks(text)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<(?:br|\/p|\/li|\/div|\/h\d|\/tr)\b[^>]*>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, ''),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** A name or another short text: on one line, with entities decoded. */
export const shortText = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

/** Line breaks that an exporter wrote as two characters, where it wrote no others. */
const escapedBreaks = (text: string) => (text.includes('\n') ? text : text.replace(/\\r\\n|\\n/g, '\n'))
