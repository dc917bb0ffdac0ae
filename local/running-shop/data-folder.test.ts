import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { findShop } from './running.ts'

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'micromart-data-'))
})
afterEach(() => rm(path, { recursive: true, force: true }))

test('two shops cannot run on one data folder, and the second is told whose it is', async () => {
  const folder = await openDataFolder(path)
  await expect(openDataFolder(path)).rejects.toThrow(`A shop already runs on ${path} (process ${process.pid})`)
  await folder.release()
  await (await openDataFolder(path)).release()
})

test('the lock of a shop that crashed does not keep the next one out, even if its number lives again', async () => {
  await mkdir(join(path, 'holder'))
  await writeFile(join(path, 'holder', `${process.pid} another-start`), '')
  await (await openDataFolder(path)).release()
})

test('a reset forgets what the shop keeps and nothing else', async () => {
  await writeFile(join(path, 'secrets.json'), '{}')
  await mkdir(join(path, 'pictures'))
  await writeFile(join(path, 'diary.txt'), 'not ours')
  await mkdir(join(path, 'logs'))
  const folder = await openDataFolder(path)
  await folder.reset('logs')
  expect((await readdir(path)).sort()).toEqual(['diary.txt', 'holder', 'logs'])
  await folder.reset()
  expect((await readdir(path)).sort()).toEqual(['diary.txt', 'holder'])
  await folder.release()
})

test('a shop is found while it runs and not after it', async () => {
  const shop = { processes: {}, databases: { orders: 'postgres://orders' } }
  const folder = await openDataFolder(path)
  await writeFile(folder.file('running.json'), JSON.stringify(shop))
  expect(await findShop({ data: path })).toEqual(shop)
  await folder.release()
  await expect(findShop({ data: path })).rejects.toThrow(`No shop is running on ${path}`)
})
