import { withoutHidden } from '@micromart/input'
import { decodeHTML } from 'entities'
import { hasEncodedTags, hasTags, withoutTags } from './html-tags.ts'

// More than any shop's text, with its HTML: what follows is cut.
const longest = 100_000

/** The text of a description that may be HTML, paragraphs and list items on lines of their own; without what nobody sees. */
export const plainText = (whole: string): string => withoutHidden(decoded(whole), { prose: true })

function decoded(whole: string): string {
  const told = whole.slice(0, longest).replace(twice, '&')
  // Some shops keep HTML with its own signs encoded.
  const text = !/<[a-z!/]/i.test(told) && hasEncodedTags(told) ? decodeHTML(told) : told
  if (!hasTags(text) && !/&(?:\w+|#x?[\da-f]+);/i.test(text)) return escapedBreaks(text)
  return decodeHTML(withoutTags(escapedBreaks(text)))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** `&amp;eacute;`: what one program has written as an entity, and another has encoded for a second or a third time. */
const twice = /&(?:amp;)+(?=(?:#\d+|#x[\da-f]+|[a-z]\w{1,8});)/gi

/** A name or another short text: on one line, with entities decoded. */
export const shortText = (text: string): string =>
  withoutHidden(plainText(text).replace(/\s+/g, ' '), { prose: false }).trim()

/** Line breaks that an exporter wrote as two characters, where it wrote no others. */
const escapedBreaks = (text: string) => (text.includes('\n') ? text : text.replace(/\\r\\n|\\n/g, '\n'))
