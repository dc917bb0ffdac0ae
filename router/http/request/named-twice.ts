/** Names with the colon behind them, other texts, and where objects and lists begin and end. */
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g

/**
 * Which of these names an object of a JSON text has twice: of the two some take the first, and some the last. Looks at all of the text only
 * where it may be that there is one.
 *
 * @param text that can be parsed
 * @param deepest how many objects and lists there may be around the name
 */
export function namedTwice(text: string, names: readonly string[], deepest: number): string | undefined {
  if (!text.includes('\\u') && !names.some((name) => standsTwice(text, `"${name}"`))) return undefined
  const around: Set<string>[] = []
  for (const [token, written, colon] of text.matchAll(tokens)) {
    if (written === undefined) {
      if (token === '{' || token === '[') around.push(new Set())
      else around.pop()
      continue
    }
    const here = around.at(-1)
    if (!colon || !here || around.length > deepest) continue
    const name: string = JSON.parse(written)
    if (here.has(name) && names.includes(name)) return name
    here.add(name)
  }
  return undefined
}

function standsTwice(text: string, what: string): boolean {
  const first = text.indexOf(what)
  return first >= 0 && text.includes(what, first + what.length)
}
