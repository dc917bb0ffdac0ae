import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryLock } from '@micromart/process-lock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, openDataFolder } from './data-folder.ts'
import { OperatorError } from './operator-error.ts'
import { findShop } from './running.ts'

let path: string
beforeEach(async () => {
  path = await realpath(await mkdtemp(join(tmpdir(), 'micromart-data-')))
})
afterEach(() => rm(path, { recursive: true, force: true }))

test('two shops cannot run on one data folder, and the second is told whose it is', async () => {
  const folder = await openDataFolder(path)
  await expect(openDataFolder(path)).rejects.toThrow(`A shop already runs on ${path} (process ${process.pid})`)
  await folder.release()
  await (await openDataFolder(path)).release()
})

test('a shop of a version before, whose lock does not say where it is, is found, and keeps others out', async () => {
  const release = await tryLock(join(path, 'holder'), 'a shop')
  expect(await holderOf(path)).toBe(process.pid)
  await expect(openDataFolder(path)).rejects.toThrow(`A shop already runs on ${path} (process ${process.pid})`)
  await release?.()
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

const old = ['postgres', 'secrets.json', 'demo-catalog', 'diary.txt']
const later = ['postgres', 'secrets.json']

/** A folder with a shop in it whose replacement was killed: what had been done by then. */
async function killedIn(done: { decided?: object; there?: readonly string[]; drafted: readonly string[] }) {
  const change = join(path, '.micromart-change')
  await mkdir(join(change, 'draft'), { recursive: true })
  for (const name of done.there ?? old) await writeFile(join(path, name), 'old')
  for (const name of done.drafted) await writeFile(join(change, 'draft', name), 'new')
  if (done.decided) await writeFile(join(change, 'change.json'), JSON.stringify(done.decided))
}

async function opened(): Promise<Record<string, string>> {
  await (await openDataFolder(path)).release()
  const names = (await readdir(path)).filter((name) => name !== 'holder').sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')])),
  )
}

test("what was to take the place of a shop and was not all there is nobody's", async () => {
  await killedIn({ drafted: ['postgres'] })
  expect(await opened()).toEqual(Object.fromEntries([...old].sort().map((name) => [name, 'old'])))
})

test('a change that was decided is done by whoever opens the folder next, as a whole, wherever it was killed', async () => {
  const result = { 'diary.txt': 'old', postgres: 'new', 'secrets.json': 'new' }
  const all = { forget: ['postgres', 'secrets.json', 'demo-catalog'], take: later }
  await killedIn({ decided: all, drafted: later })
  expect(await opened()).toEqual(result)
  await killedIn({ decided: all, drafted: later, there: ['demo-catalog', 'diary.txt'] })
  expect(await opened()).toEqual(result)
  // One is taken, the other not.
  await rm(join(path, 'secrets.json'))
  await killedIn({ decided: { ...all, forget: [] }, drafted: ['secrets.json'], there: [] })
  expect(await opened()).toEqual(result)
  await killedIn({ decided: { ...all, take: [] }, drafted: [] })
  expect(await opened()).toEqual({ 'diary.txt': 'old' })
})

test('a folder is replaced but for what stays, and not at all where that fails', async () => {
  for (const name of [...old, 'router.json']) await writeFile(join(path, name), 'old')
  const folder = await openDataFolder(path)
  const put = async (draft: string) => {
    for (const name of later) await writeFile(join(draft, name), 'new')
  }
  await expect(
    folder.replace(async (draft) => {
      await put(draft)
      throw new Error('the disk is full')
    }),
  ).rejects.toThrow('the disk is full')
  expect((await readdir(path)).sort()).toEqual(['holder', ...old, 'router.json'].sort())
  await folder.replace(put, 'demo-catalog')
  await folder.release()
  expect(await opened()).toEqual({ 'demo-catalog': 'old', 'diary.txt': 'old', postgres: 'new', 'secrets.json': 'new' })
})

test('a copy of a folder in which a shop runs is not taken for that shop', async () => {
  const original = join(path, 'original')
  const folder = await openDataFolder(original)
  await writeFile(folder.file('running.json'), '{}')
  const copy = join(path, 'copy')
  await cp(original, copy, { recursive: true })
  await expect(findShop({ data: copy })).rejects.toThrow('No shop is running')
  await expect(openDataFolder(copy)).rejects.toThrow(`${copy} was copied from ${original} while a shop worked there`)
  await folder.release()
})

test('a folder that cannot be made or written to is told of in a sentence', async () => {
  await writeFile(join(path, 'file'), '')
  await expect(openDataFolder(join(path, 'file'))).rejects.toThrow(OperatorError)
  await expect(openDataFolder(join(path, 'file', 'within'))).rejects.toThrow(
    /cannot be written to: what it would lie in is a file/,
  )
})
