import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Those that may take as long as they take. */
const unhurried: Record<string, string> = {
  'packages/embedded-postgres/copy-cluster.ts': 'a backup takes as long as its cluster is large',
  'packages/messaging/postgres/schema.ts': 'tables are changed while they are, be it for long',
}

async function* sources(): AsyncGenerator<[file: string, text: string]> {
  for (const folder of ['packages', 'subgraphs', 'router', 'storefront', 'local', 'commands']) {
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      const path = join(folder, file)
      if (!/\.m?tsx?$/.test(file) || /test\.ts$|\/testing\/|node_modules|^packages\/testing\//.test(path)) continue
      yield [path, await readFile(join(root, path), 'utf8')]
    }
  }
}

test('whoever speaks with PostgreSQL waits neither for a connection nor for an answer without an end', async () => {
  const speakers = new Set<string>()
  for await (const [file, text] of sources()) {
    if (!/new (pg\.)?(Pool|Client)\(\{/.test(text) || !/from 'pg'/.test(text)) continue
    speakers.add(file)
    expect(text, file).toContain('connectionTimeoutMillis')
    if (!(file in unhurried)) expect(text, file).toContain('query_timeout')
  }
  expect(speakers.size).toBeGreaterThan(8)
  for (const file of Object.keys(unhurried)) expect(speakers, `${file} speaks with nobody any more`).toContain(file)
})
