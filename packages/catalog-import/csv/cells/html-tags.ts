// What stands in a cell is looked at once, however it is made: of patterns that look for an end from every beginning, a cell of beginnings takes hours.

const named = /<\/?([a-z][a-z\d]*)|<!--/giy
const breaking = /^<(?:br|\/?(?:p|li|[uod]l|d[td]|div|h\d|tr|table|section|article|blockquote|pre))$/i
const parting = /^<\/t[dh]$/i
const silent = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi }

/** Whether there is a tag, a comment or the like in a text. */
export function hasTags(text: string): boolean {
  const at = text.search(/<[a-z!/]/i)
  return at >= 0 && text.includes('>', at)
}

/** Whether there is a tag whose own signs are encoded: `&lt;p&gt;`. */
export function hasEncodedTags(text: string): boolean {
  const at = text.search(/&lt;\/?[a-z]/i)
  const end = at < 0 ? -1 : text.indexOf('&gt;', at)
  return end >= 0 && !/[<>]/.test(text.slice(at, end))
}

/** A text without tags, comments, scripts and styles; what ends a line is a line break. What never ends is left as it stands. */
export function withoutTags(text: string): string {
  const left: string[] = []
  let kept = 0
  // What was not found from one place on is not looked for from a later one.
  const endless = new Set<string>()
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    named.lastIndex = at
    const [begin = '', name = ''] = named.exec(text) ?? []
    const end = begin === '' ? -1 : endOf(text, { at, begin, name: name.toLowerCase(), endless })
    if (end < 0) {
      // Nothing behind it ends either.
      if (begin !== '' && begin !== '<!--') break
      at++
      continue
    }
    left.push(text.slice(kept, at), breaking.test(begin) ? '\n' : parting.test(begin) ? ' ' : '')
    kept = end
    at = end
  }
  return left.join('') + text.slice(kept)
}

interface Begun {
  at: number
  begin: string
  name: string
  endless: Set<string>
}

/** The place after what begins at `at`; below 0 where it does not end. */
function endOf(text: string, { at, begin, name, endless }: Begun): number {
  if (begin === '<!--') {
    const end = endless.has(begin) ? -1 : after(text.indexOf('-->', at + 4), 3)
    if (end < 0) endless.add(begin)
    return end
  }
  const end = after(text.indexOf('>', at), 1)
  const closing = begin[1] !== '/' && (name === 'script' || name === 'style') ? silent[name] : undefined
  if (end < 0 || !closing || endless.has(name)) return end
  closing.lastIndex = end
  const closed = closing.exec(text)
  if (!closed) endless.add(name)
  return closed ? closed.index + closed[0].length : end
}

const after = (place: number, length: number) => (place < 0 ? -1 : place + length)
