import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files that decide and compute, and do nothing else. What they import by value is held to the same. */
const pure = [
  /^packages\/money\/[\w-]+\.ts$/,
  /^subgraphs\/\w+\/(decide|order|cart|payment|product|stock|reservation|notification|user)\.ts$/,
  /^subgraphs\/\w+\/[\w-]+-saga\.ts$/,
]

/** Taken at their word: its schemas are a library's, but values all the same. Our other packages are looked into. */
const purePackages = new Set(['@micromart/events'])

const ours = '@micromart/'

/** What a pure file is given by its caller instead. */
const effects = /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|fetch\(|setTimeout|setInterval|console\.)/

/**
 * Where a pure file is not pure.
 * @param root the project's root.
 * @returns one sentence each.
 */
export async function impurities(root: string): Promise<string[]> {
  const waiting: string[] = []
  for (const folder of ['packages/money', 'subgraphs']) {
    const files = (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file))
    waiting.push(...files.filter((file) => pure.some((pattern) => pattern.test(file))))
  }
  const seen = new Set<string>()
  const faults: string[] = []
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const source = await readFile(join(root, file), 'utf8')
    const effect = effects.exec(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
    if (effect) faults.push(`${file} uses ${effect[0]}: it should be given it`)
    for (const from of valueImports(source)) {
      if (purePackages.has(from)) continue
      if (from.startsWith('.')) waiting.push(join(dirname(file), from))
      else if (from.startsWith(ours)) waiting.push(join('packages', from.slice(ours.length), 'index.ts'))
      else faults.push(`${file} imports ${from}: pure files import types, values and each other`)
    }
  }
  return faults
}

function valueImports(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gm)
  return [...statements].map((statement) => statement[1]).filter((from): from is string => from !== undefined)
}
