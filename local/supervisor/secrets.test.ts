import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shopSecrets } from './secrets.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-secrets-'))
  file = join(folder, 'secrets.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a new shop has secrets made, which stay; a later version adds its own, and keeps those that it does not know', async () => {
  const first = await shopSecrets(file, true)
  expect(await shopSecrets(file, false)).toEqual(first)
  const { sessionSecret, ...others } = first
  await writeFile(file, JSON.stringify({ ...others, ofANewerVersion: 'x' }))
  const again = await shopSecrets(file, false)
  expect(again).toMatchObject({ ...others, ofANewerVersion: 'x' })
  expect(again.sessionSecret).not.toBe(sessionSecret)
})

test.each([null, '', '{"databaseKey": ', '[]', '{"databaseKey": 7}'])(
  'where they are lost, or spoilt (%j), none are made in their place',
  async (text) => {
    if (text !== null) await writeFile(file, text)
    await expect(shopSecrets(file, false)).rejects.toThrow(/Put it back/)
    expect(await readFile(file, 'utf8').catch(() => null)).toBe(text)
  },
)
