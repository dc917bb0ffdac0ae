import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, expect, it } from 'vitest'
import { followFiles } from './follow-files.ts'

const { after, end } = cleanups()
afterEach(end)

async function opened() {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-viewer-'))
  after(() => rm(folder, { recursive: true }))
  const told: string[] = []
  const files = followFiles(folder, (name, line) => told.push(`${name}: ${line}`))
  after(() => files.close())
  const read = async () => {
    await files.read()
    return told.splice(0)
  }
  return { read, path: (name: string) => join(folder, name) }
}

it('tells what is written from the beginning on, whole lines only', async () => {
  const { read, path } = await opened()
  await writeFile(path('orders.log'), 'from yesterday\n')
  expect(await read()).toEqual([])
  await appendFile(path('orders.log'), 'one\ntwo ü')
  await writeFile(path('cart.log'), 'new\n')
  await writeFile(path('cart.log.1'), 'put aside\n')
  expect((await read()).sort()).toEqual(['cart: new', 'orders: one'])
  await appendFile(path('orders.log'), 'ü\n\n')
  expect(await read()).toEqual(['orders: two üü'])
})

it('a file that is put aside is told to its end, then the one in its place', async () => {
  const { read, path } = await opened()
  await writeFile(path('orders.log'), '')
  await read()
  await appendFile(path('orders.log'), 'last\n')
  await rename(path('orders.log'), path('orders.log.1'))
  await writeFile(path('orders.log'), 'first\n')
  expect(await read()).toEqual(['orders: last', 'orders: first'])
})

it('a file that is emptied is told anew, and one that is gone is no fault', async () => {
  const { read, path } = await opened()
  await writeFile(path('orders.log'), 'a long line of before\n')
  await read()
  await truncate(path('orders.log'), 0)
  await read()
  await appendFile(path('orders.log'), 'anew\n')
  expect(await read()).toEqual(['orders: anew'])
  await rm(path('orders.log'))
  expect(await read()).toEqual([])
})

it('a line without end is told in pieces, and what lies far behind is skipped', async () => {
  const { read, path } = await opened()
  await writeFile(path('orders.log'), '')
  await read()
  await appendFile(path('orders.log'), 'x'.repeat(100_000))
  expect(await read()).toHaveLength(1)
  await appendFile(path('orders.log'), `${'y'.repeat(999)}\n`.repeat(12_000))
  expect((await read()).length).toBeLessThan(9_000)
})
