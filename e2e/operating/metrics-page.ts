import { readFile } from 'node:fs/promises'

/** A metric as docs/metrics.md has it. */
export interface Described {
  name: string
  type: string
  /** In the order of the alphabet. */
  labels: readonly string[]
}

/** What the page says that each kind of process publishes, by its headings, such as `Every service` or `orders`. */
export async function describedMetrics(): Promise<Map<string, Described[]>> {
  const sections = (await readFile('docs/metrics.md', 'utf8')).split(/^## /m).slice(1)
  return new Map(sections.map((section) => [/^.*/.exec(section)?.[0] ?? '', rowsOf(section)] as const))
}

function rowsOf(section: string): Described[] {
  return section.split('\n').flatMap((line) => {
    const [, name = '', type = '', labels = ''] = /^\| `(\w+)` \| (\w+) \| (.*?) \|/.exec(line) ?? []
    return name === ''
      ? []
      : [{ name, type, labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label).sort() }]
  })
}
