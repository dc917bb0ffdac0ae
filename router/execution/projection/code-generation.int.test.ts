import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const program = `
  import { completedBothWays } from './completed-both-ways.ts'
  const answer = completedBothWays('type Query { a: [Int] }', '{ b: a }', { a: [1, null] })
  console.log(JSON.stringify(answer))`

it.each([
  ['may be made of text, they are completed by such code', [], '{"b":[1,null]}'],
  ['may not be made of text, they are completed without', ['--disallow-code-generation-from-strings'], null],
])('where code %s', async (_, flags, projected) => {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: `${import.meta.dirname}/../../testing` },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
  })
  const text = outputFiles.map((file) => file.text).join('')
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--input-type=module', '--eval', text])
  expect(JSON.parse(stdout)).toEqual({ projected, completed: '{"b":[1,null]}', errors: [] })
})
