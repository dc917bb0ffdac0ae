import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossings, folders } from './crossings.ts'
import { effects } from './effects.ts'

/** A small house in order. */
const house = {
  'packages/money/package.json': manifest('money', { '.': './index.ts' }),
  'packages/money/index.ts': "export { zero } from './money.ts'",
  'packages/money/money.ts': 'export const zero = 0n',
  'packages/testing/package.json': manifest('testing', { '.': './index.ts' }),
  'packages/testing/index.ts': 'export const eventually = () => {}',
  'subgraphs/orders/package.json': manifest('orders', {
    './audit': './audit.ts',
    './schema.graphql': './schema.graphql',
    './server': './server.ts',
    './testing': './testing/index.ts',
  }),
  'subgraphs/orders/schema.graphql': 'type Query',
  'subgraphs/orders/server.ts':
    "import { zero } from '@micromart/money'\nimport './decide.ts'\nexport const port = zero",
  'subgraphs/orders/decide.ts':
    "import { zero } from '@micromart/money'\nimport type { Db } from './tables.ts'\nexport const decide = (_: Db) => zero",
  'subgraphs/orders/audit.ts': "export type { Db } from './tables.ts'",
  'subgraphs/orders/testing/index.ts':
    "import { eventually } from '@micromart/testing'\nexport const wait = eventually",
  'subgraphs/orders/tables.ts': "import type { Kysely } from 'kysely'\nexport type Db = Kysely<object>",
  'subgraphs/gifts/gift-store.ts': "import { sql } from 'kysely'\nexport const one = sql",
  'subgraphs/gifts/gifts.test.ts':
    "import { wait } from '@micromart/orders/testing'\nimport schema from '@micromart/orders/schema.graphql'\nwait(schema)",
  'local/invariants/ledger.ts': "import type { Db } from '@micromart/orders/audit'\nexport type Ledger = Db",
  'node_modules/kysely/package.json': JSON.stringify({ name: 'kysely', version: '1.0.0', main: './index.js' }),
  'router/rates/postgres-ledger.ts': "import pg from 'pg'\nexport const ledger = pg",
  'router/rates/open.ts':
    "import type { ledger } from './postgres-ledger.ts'\nexport const open = (): Promise<typeof ledger> => import('./postgres-ledger.ts').then((it) => it.ledger)",
  'node_modules/pg/package.json': JSON.stringify({ name: 'pg', version: '1.0.0', main: './index.js' }),
  'node_modules/pg/index.js': 'export default 1',
  'node_modules/kysely/index.js': 'export const sql = 1',
}

function manifest(name: string, exports: Record<string, string>): string {
  return JSON.stringify({ name: `@micromart/${name}`, type: 'module', exports })
}

let root: string

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'micromart-house-')))
  for (const folder of [...folders, 'node_modules/@micromart']) await mkdir(join(root, folder), { recursive: true })
  for (const [file, source] of Object.entries(house)) await write(file, source)
  for (const workspace of ['packages/money', 'packages/testing', 'subgraphs/orders']) {
    await symlink(join(root, workspace), join(root, 'node_modules/@micromart', workspace.split('/')[1] ?? ''))
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function write(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), source)
}

/** What is found once a file is there, too. */
async function foundWith(file: string, source: string): Promise<string[]> {
  await write(file, source)
  try {
    return [...(await crossings(root)), ...(await effects(root))]
  } finally {
    await rm(join(root, file))
  }
}

test('a house in order has nothing to be found', async () => {
  expect(await foundWith('subgraphs/gifts/gift.ts', 'export const wrapped = Date.now()')).toEqual([])
})

const gift = 'subgraphs/gifts/gift.ts'

test.each([
  [gift, "import '../orders/server.ts'", 'subgraphs/orders/server.ts: another workspace is imported by its name'],
  [gift, "import '@micromart/orders/server'", 'subgraphs/orders/server.ts: a subgraph speaks with others'],
  [gift, "import '@micromart/orders/testing'", 'subgraphs/orders/testing/index.ts: what is for tests'],
  [gift, "import type {} from '@micromart/orders/audit'", 'subgraphs/orders/audit.ts: only the invariants'],
  [gift, "import type { Kysely } from 'kysely'", 'node_modules/kysely/index.js: only *-store.ts'],
  [
    'subgraphs/gifts/wish-store.ts',
    "import 'pg'",
    'node_modules/pg/index.js: a subgraph has its database from the frame',
  ],
  ['subgraphs/gifts/tables.ts', "import { sql } from 'kysely'", 'node_modules/kysely/index.js: tables.ts says'],
  ['subgraphs/gifts/decide.ts', "import 'node:fs'", 'fs: a pure file imports'],
  ['subgraphs/gifts/decide.ts', "import './gift-store.ts'", 'subgraphs/gifts/gift-store.ts: a pure file imports'],
  ['router/main.ts', "import '@micromart/orders/server'", 'subgraphs/orders/server.ts: the router knows nothing'],
  ['router/main.ts', "import 'pg'", 'node_modules/pg/index.js: the router loads a database driver only'],
  [
    'router/main.ts',
    "import './rates/postgres-ledger.ts'",
    'router/rates/postgres-ledger.ts: the router loads a database',
  ],
  ['packages/money/wire.ts', "import '@micromart/orders/server'", 'subgraphs/orders/server.ts: packages know nothing'],
])('%s may not %s', async (file, source, expected) => {
  expect(await foundWith(file, source)).toContainEqual(expect.stringContaining(`${file} imports ${expected}`))
})

test('a circle is found, and shown whole', async () => {
  await write('subgraphs/gifts/one.ts', "import './two.ts'")
  expect(await foundWith('subgraphs/gifts/two.ts', "import './one.ts'")).toContainEqual(
    expect.stringMatching(
      /^subgraphs\/gifts\/one\.ts imports subgraphs\/gifts\/two\.ts, which imports subgraphs\/gifts\/one\.ts/,
    ),
  )
  await rm(join(root, 'subgraphs/gifts/one.ts'))
})

test('the clock and chance are given to a pure file, not taken', async () => {
  const source = '// Date.now() is fine here\nexport const at = () => Date.now()'
  expect(await foundWith('subgraphs/gifts/gift-saga.ts', source)).toEqual([expect.stringContaining('uses Date.now')])
})
