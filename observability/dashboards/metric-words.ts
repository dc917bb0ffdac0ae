import { readFileSync } from 'node:fs'

/** A metric's line: name, type, labels, what it says. */
const line = /^\| `(\w+)` \| \w+ \| [^|]* \| ([^|]+) \|/gm
let words: Map<string, string> | undefined

/** What docs/metrics.md says of each metric, without marks; where several processes have it, what the first does. */
function described(): Map<string, string> {
  if (words) return words
  words = new Map()
  for (const [, name = '', says = ''] of readFileSync('docs/metrics.md', 'utf8').matchAll(line)) {
    const plain = says
      .trim()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll('`', '')
    if (plain && !words.has(name)) words.set(name, plain)
  }
  return words
}

/** What the metrics say that an expression asks for, a line each. */
export function saidOfMetrics(exprs: readonly string[]): string {
  const names: string[] = exprs.join(' ').match(/\b[a-z]\w+/g) ?? []
  const families = new Set(names.map((name) => name.replace(/_(bucket|sum|count)$/, '')))
  const found = [...described()].filter(([name]) => families.has(name) || names.includes(name))
  return found.map(([name, says]) => `${name}: ${says}`).join('\n\n')
}
