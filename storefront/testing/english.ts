import { plain } from './plain.ts'

/** Words that English sentences are made of, and German ones are not. */
const english =
  /(?<![\p{L}\p{N}'’_.:/@#-])(?:the|of|and|to|is|are|not|you|your|with|for|this|that|it|its|be|has|have|from|there|what|who|which|can|does|been|than|then|here|somebody|nothing|at|by|or|as|on|off|no|yes|any|other|another|choose|change|look|add|take|make|remove|save|send|cancel)(?![\p{L}\p{N}'’_.:/@#-])/iu

/** Places that are called so in German, too. */
const places = new Set(['Isle of Man'])

/** What is no text of a page's own: scripts, code, and what is said to be in English. */
const others = /<(script|code)\b[^>]*>.*?<\/\1>|<(\w+)[^>]*\blang="en"[^>]*>.*?<\/\2>/gs

/** Attributes that people read, or hear; those for scripts where there are words in them. */
const read =
  /\s(?:(?:aria-label|aria-description|title|alt|placeholder|content)="([^"]*)"|data-[\w-]+="([^"]* [^"]*)")/g

/** What of a German page is in English: each text, and each attribute that is read, in which a word of English sentences stands. */
export function englishIn(page: string): string[] {
  const own = page.replace(/<html\b[^>]*>/, '').replace(others, ' ')
  const texts = own.replace(/<[^>]*>/g, '\n').split('\n')
  const attributes = [...own.matchAll(read)].map(
    ([, label, words]) => label ?? plain(words ?? '').replace(/"\w+":/g, ' '),
  )
  return [...texts, ...attributes]
    .map((text) => plain(text).trim())
    .filter((text) => english.test(text) && !places.has(text))
}
