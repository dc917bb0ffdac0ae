import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { GeneratedFile } from '@micromart/generated-files'
import { list } from '@micromart/subgraphs'
import { manifests } from './manifests.ts'
import { header } from './yaml-file.ts'

/** @param root the project's root. */
export async function generateManifests(root: string): Promise<GeneratedFile[]> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return manifests(list, version, await readFile(join(root, 'containers/shop.yaml'), 'utf8'))
}

/** Files that were once written for a subgraph that is no longer in the list. */
export async function leftOver(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const current = new Set(files.map(({ path }) => path))
  const found = await Promise.all(
    ['k8s', 'containers'].map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    }),
  )
  const others = found.flat().filter((path) => !current.has(path))
  const texts = await Promise.all(others.map((path) => readFile(join(root, path), 'utf8')))
  return others.filter((_, nth) => texts[nth]?.split('\n', 1)[0]?.endsWith(header.slice(1)))
}
