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
    entryPoints: { program: join(import.meta.dirname, 'testing/many-documents.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // The thread that plans begins in a file of its own.
    splitting: true,
    platform: 'node',
    format: 'esm',
    // What is CommonJS in it requires modules of Node's.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  await writeFile(join(folder, 'supergraph.graphql'), composeSdl(library()))
})
afterAll(() => rm(folder, { recursive: true }))

/** What is kept without bound ends it before 1,000: those take a minute and more, so most runs ask for fewer. */
const documents = Number(process.env.MICROMART_DOCUMENTS ?? 50)

it(`a router with 128 MB of heap outlives ${documents} different documents of 2.5 KB`, {
  timeout: 600_000,
}, async () => {
  const program = [join(folder, 'program.mjs'), join(folder, 'supergraph.graphql'), String(documents)]
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=128', ...program])
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ answered: documents })
})
