import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newDraft } from './draft.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-draft-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what killed processes have left of a backup goes, and that alone', async () => {
  for (const name of ['today.unfinished-1-99999999999', 'today', 'today.unfinished', 'tomorrow.unfinished-1-1'])
    await mkdir(join(folder, name))
  const draft = await newDraft(join(folder, 'today'))
  expect((await readdir(folder)).sort()).toEqual(
    ['today', 'today.unfinished', basename(draft), 'tomorrow.unfinished-1-1'].sort(),
  )
  // It is of a living process.
  await expect(newDraft(join(folder, 'today'))).rejects.toThrow('EEXIST')
})
