import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { bundleProcess } from '@micromart/commands/bundle'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeSdl } from './testing/in-process.ts'
import { library } from './testing/library.ts'

const root = resolve(import.meta.dirname, '..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(root, '.build', 'many-documents-'))
  await bundleProcess(root, 'router/testing/many-documents.ts', join(folder, 'program'))
  await writeFile(join(folder, 'supergraph.graphql'), composeSdl(library()))
})
afterAll(() => rm(folder, { recursive: true }))

/** 100,000, by hand, take as much as 1,400. */
it('a router with 128 MB of heap outlives 1,400 different documents of 2.5 KB', { timeout: 300_000 }, async () => {
  const args = [
    '--max-old-space-size=128',
    join(folder, 'program', 'main.js'),
    join(folder, 'supergraph.graphql'),
    '1400',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ answered: 1_400 })
})
