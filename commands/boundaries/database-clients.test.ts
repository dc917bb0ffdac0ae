import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What each connection to PostgreSQL is told, so that one that hangs or ends takes nobody along. */
const guards = {
  'waits for ever to be connected': /connectionTimeoutMillis/,
  'waits for ever for an answer': /query_timeout|\.\.\.\(unlimited \? \{\} : limits\)/,
  'ends the process when it breaks': /\.on\('error'/,
  // A pool listens to those alone that nobody uses.
  'ends the process when it breaks in our hands':
    /new (pg\.)?Client\(|pool\.on\('connect', \(client\) => client\.on\('error'/,
}

/** Those that want to go without a guard, and why. */
const named: Record<string, string> = {
  'router/rates/postgres-ledger.ts ends the process when it breaks in our hands':
    'it asks by pool.query alone, which listens',
  'packages/messaging/postgres/log-operator.ts ends the process when it breaks in our hands': 'so does this',
  'packages/service/database/database-alive.ts ends the process when it breaks in our hands': 'and this',
  'packages/embedded-postgres/copy-cluster.ts waits for ever for an answer':
    'the end of a backup is there when all of its log is',
}

const root = join(import.meta.dirname, '../..')
const folders = ['router', 'packages', 'subgraphs', 'storefront', 'local', 'commands', 'containers']

test('every connection to a database has its timeouts, and whoever hears of its end', async () => {
  const found: string[] = []
  let clients = 0
  for (const folder of folders) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = `${folder}/${name}`
      if (!/\.tsx?$/.test(file) || /\.test\.|testing|node_modules/.test(file)) continue
      const text = await readFile(join(root, file), 'utf8')
      if (!/new (pg\.)?(Client|Pool)\(\{/.test(text)) continue
      clients += 1
      for (const [fault, guard] of Object.entries(guards)) if (!guard.test(text)) found.push(`${file} ${fault}`)
    }
  }
  expect(clients).toBeGreaterThan(10)
  expect(found.sort()).toEqual(Object.keys(named).sort())
})
