import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const exported: unknown[] = []
/** Where such a file finds what it exports: it is a module of its own. */
const key = 'exportedByModuleFiles'
Object.assign(globalThis, { [key]: exported })

/** The path of a module whose default export is this. */
export function moduleFile(value: unknown): string {
  exported.push(value)
  return sourceFile(`export default globalThis.${key}[${exported.length - 1}]\n`)
}

/** The path of a module with this source. */
export function sourceFile(source: string, name = 'hooks.mjs'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'module-')), name)
  writeFileSync(file, source)
  return file
}
