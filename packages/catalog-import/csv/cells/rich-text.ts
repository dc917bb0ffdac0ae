import { jsonIn } from './lists.ts'

// Texts that editors keep as something else than HTML, or write into it for themselves.

/** What such editors call the text of a block, a paragraph or a run of letters. */
const texts = new Set(['content', 'text', 'value', 'html', 'insert'])

/** The text of an editor's document in JSON, a block a paragraph: Allegro's sections, Shopify's rich text. Anything else is as it is. */
function withoutJson(cell: string): string {
  const document = /^\s*[[{]/.test(cell) ? jsonIn(cell) : undefined
  const found = typeof document === 'object' && document !== null ? textsIn(document) : []
  return found.length > 0 ? found.join('\n') : cell
}

/** No editor's document has more in one another. */
const deepest = 40

function textsIn(value: object, depth = 0): string[] {
  if (depth > deepest) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return texts.has(key) && inner.trim() !== '' ? [inner] : []
    return typeof inner === 'object' && inner !== null ? textsIn(inner, depth + 1) : []
  })
}

/** A tag of WordPress in brackets: one with something set in it, `[vc_row css="…"]`, one that another closes, or that one. */
const shortcode = /\[\/?([a-z][\w-]{1,40})((?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+))*)\s*\/?\]/gi

/** Of Magento's editor: `{{widget type="…"}}`. */
const directive = /\{\{[a-z]+\b[^{}]*\}\}/gi

/** A text without what stands in it for WordPress or Magento to put something there; other brackets, such as `[sic]`, stay. */
function withoutCodes(text: string): string {
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]{1,40})\]/gi)].map(([, name = '']) => name.toLowerCase()))
  const left = text
    .replace(shortcode, (code, name: string, set: string) => (set || closed.has(name.toLowerCase()) ? '\n' : code))
    .replace(directive, '\n')
  return left === text ? text : linesOf(left)
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

/** What is to be read of a description, whatever editor has made it; it may be HTML still. */
export const withoutMarks = (cell: string): string => withoutCodes(withoutJson(cell))
