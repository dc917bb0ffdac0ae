import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeSdl } from './testing/in-process.ts'
import { library } from './testing/library.ts'

const root = resolve(import.meta.dirname, '..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(root, '.build', 'many-documents-'))
  await build({
    entryPoints: [join(import.meta.dirname, 'testing/many-documents.ts')],
    outfile: join(folder, 'program.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What is CommonJS in it requires modules of Node's.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  await writeFile(join(folder, 'supergraph.graphql'), composeSdl(library()))
})
afterAll(() => rm(folder, { recursive: true }))

/** 100,000, by hand, take as much as 1,400. */
it('a router with 128 MB of heap outlives 1,400 different documents of 2.5 KB', { timeout: 300_000 }, async () => {
  const args = ['--max-old-space-size=128', join(folder, 'program.mjs'), join(folder, 'supergraph.graphql'), '1400']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ answered: 1_400 })
})
