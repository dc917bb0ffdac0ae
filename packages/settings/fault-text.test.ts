import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { faultText } from './fault-text.ts'

const canary = 'xyzzy-canary'

it('a fault is told by its stack and those within it, and by nothing that hangs on it', () => {
  const cause = Object.assign(new AggregateError([new RangeError('too far')], 'none answers'), { client: { canary } })
  const told = faultText(Object.assign(new Error('cannot start', { cause }), { canary }))
  expect(told).toMatch(
    /^Error: cannot start\n.*caused by: AggregateError: none answers\n.*caused by: RangeError: too far\n/s,
  )
  expect(told).not.toContain(canary)
  const endless = new Error('round')
  endless.cause = endless
  expect(faultText(endless).match(/round/g)).toHaveLength(4)
  expect([faultText('a word'), faultText({ canary })]).toEqual(['a word', 'no error was thrown'])
})

it.each([
  ['while it starts', 'throw fault'],
  ['that nobody catches', 'setImmediate(() => { throw fault })'],
  ['of a promise that nobody waits for', 'void Promise.reject(fault)'],
])('a process ends by a fault %s, which it tells so', async (_, fails) => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { startOrExit } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))}
        const fault = Object.assign(new Error('the last words'), { client: { name: '${canary}' } })
        setTimeout(() => {}, 60_000)
        void startOrExit('a test', () => { ${fails} })`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    packages: 'external',
    write: false,
    platform: 'node',
    format: 'cjs',
  })
  const child = spawn(process.execPath, ['-e', outputFiles[0]?.text ?? ''], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(said).toContain('Error: the last words')
  expect(said).not.toContain(canary)
})
