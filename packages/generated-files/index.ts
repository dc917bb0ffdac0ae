import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface GeneratedFile {
  /** Relative to the project's root. */
  path: string
  content: string
}

/** Writes those that are not there as they should be, and says which. */
export async function writeFiles(files: readonly GeneratedFile[]): Promise<void> {
  for (const { path, content } of await staleFiles(files)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    console.log(`wrote ${path}`)
  }
}

/** Those that are missing, or other than they should be. */
export async function staleFiles(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  const present = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => null)))
  return files.filter(({ content }, nth) => present[nth] !== content)
}
