import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { impurities } from './pure-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'micromart-pure-'))
  await cp('packages/money', join(root, 'packages/money'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function given(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), source)
}

test('money, messages, types and other pure files may be imported', async () => {
  await given(
    'subgraphs/orders/decide.ts',
    "import { zero } from '@micromart/money'\nimport type { Pool } from 'pg'\nimport { tax } from './tax.ts'\n",
  )
  await given('subgraphs/orders/tax.ts', 'export const tax = 19n\n')
  expect(await impurities(root)).toEqual([])
})

test('what a pure file imports is held to the same', async () => {
  await given('subgraphs/orders/decide.ts', "import {\n  tax,\n} from './tax.ts'\n")
  await given('subgraphs/orders/tax.ts', "import { readFile } from 'node:fs/promises'\n")
  expect(await impurities(root)).toEqual([
    expect.stringMatching(/^subgraphs\/orders\/tax\.ts imports node:fs\/promises/),
  ])
})

test('the clock and chance are given to a pure file, not taken', async () => {
  await given('subgraphs/orders/checkout-saga.ts', '// Date.now() is fine here\nexport const at = () => Date.now()\n')
  expect(await impurities(root)).toEqual([expect.stringContaining('uses Date.now')])
})
