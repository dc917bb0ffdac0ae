import { stem, words } from './words.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** The text as HTML with the words that any term finds in <em>; null when there are none. */
export function highlight(text: string, terms: readonly string[]): string | null {
  const wanted = terms.flatMap((term) => [term, stem(term)])
  const hits = words(text).filter(({ term }) => wanted.some((start) => term.startsWith(start)))
  if (hits.length === 0) return null
  let html = ''
  let done = 0
  for (const { start, end } of merged(hits)) {
    html += `${escaped(text.slice(done, start))}<em>${escaped(text.slice(start, end))}</em>`
    done = end
  }
  return html + escaped(text.slice(done))
}

/** Overlapping hits, as pairs of characters are, become one. */
function merged(hits: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of hits) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}
