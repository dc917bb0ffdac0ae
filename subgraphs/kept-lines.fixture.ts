import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The lines of NAME/testing/FILE.ndjson, each of which is kept for good; none where there is no such file. */
export async function keptLines<Line>(name: string, file: string): Promise<Line[]> {
  const path = join(import.meta.dirname, name, `testing/${file}.ndjson`)
  const text = existsSync(path) ? await readFile(path, 'utf8') : ''
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
