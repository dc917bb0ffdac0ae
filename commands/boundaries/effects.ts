import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pure } from './pure.ts'

/** What a pure file is given by its caller instead. Imports do not tell of it. */
const effect = /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|fetch\(|setTimeout|setInterval|console\.)/

const comment = /\/\*[\s\S]*?\*\/|\/\/.*$/gm

/**
 * Where a pure file takes what it should be given.
 * @param root the project's root.
 * @returns one sentence each.
 */
export async function effects(root: string): Promise<string[]> {
  const patterns = pure.map((pattern) => new RegExp(pattern))
  const faults: string[] = []
  for (const folder of ['packages', 'subgraphs']) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = `${folder}/${name}`
      if (!patterns.some((pattern) => pattern.test(file))) continue
      const found = effect.exec((await readFile(join(root, file), 'utf8')).replace(comment, ''))
      if (found) faults.push(`${file} uses ${found[0]}: it should be given it`)
    }
  }
  return faults
}
