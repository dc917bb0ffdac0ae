import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('no service NOTIFYs in a transaction: its commit would hold a lock of the whole cluster, so hints are told after it', async () => {
  let hinters = 0
  for (const folder of ['subgraphs', 'packages/service', 'packages/messaging/outbox', 'packages/messaging/inbox']) {
    const files = await readdir(join(root, folder), { recursive: true })
    for (const file of files.filter(
      (file) => file.endsWith('.ts') && !/test\.ts$|\/testing\/|node_modules/.test(file),
    )) {
      const text = await readFile(join(root, folder, file), 'utf8')
      expect(text, `${folder}/${file} should ask for it by hint()`).not.toMatch(/pg_notify/i)
      if (/\bhint\(/.test(text)) hinters++
    }
  }
  expect(hinters).toBeGreaterThan(5)
})
