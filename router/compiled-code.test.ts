import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { expect, it } from 'vitest'

it('is made of flags that this Node knows: V8 complains of others, and goes on', async () => {
  const { code } = await transform(await readFile(join(import.meta.dirname, 'compiled-code.ts')), {
    loader: 'ts',
    format: 'esm',
  })
  const program = `${code}\nkeepCompiledCode()\nconsole.log('ready')`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  expect([stdout, stderr]).toEqual(['ready\n', ''])
})
