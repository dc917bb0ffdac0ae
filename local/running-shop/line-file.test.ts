import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { appendLines } from './line-file.ts'

let path: string
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lines-'))
  path = join(folder, 'lines')
  return () => rm(folder, { recursive: true })
})

test('lines stand behind each other, and behind one that was cut off', async () => {
  await appendLines(path, ['one', 'two'])
  await appendFile(path, 'thr')
  await appendLines(path, ['four'])
  await appendLines(path, ['five'])
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthr\nfour\nfive\n')
})
