import { root } from './roots.ts'
import { composed, pairs, words } from './words.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** The text as HTML with the words that any term finds in <em>; null when there are none. */
export function highlight(written: string, terms: readonly string[]): string | null {
  const text = composed(written)
  const wanted = terms.flatMap((term) => term.split(' '))
  const roots = new Set(wanted.map(root))
  const hits = words(text).filter(
    ({ term }) => roots.has(root(term)) || wanted.some((start) => term.startsWith(start) || isPart(term, start)),
  )
  if (hits.length === 0) return null
  let html = ''
  let done = 0
  for (const { start, end } of merged(hits)) {
    html += `${escaped(text.slice(done, start))}<em>${escaped(text.slice(start, end))}</em>`
    done = end
  }
  return html + escaped(text.slice(done))
}

/** Where words are written together, one may be found by a part of it, or be a part of what is looked for. */
const isPart = (term: string, wanted: string) =>
  (pairs(term).length > 0 && term.includes(wanted)) || (pairs(wanted).length > 0 && wanted.includes(term))

/** Hits that touch become one. */
function merged(hits: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of hits) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}
