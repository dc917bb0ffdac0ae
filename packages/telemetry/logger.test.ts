import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, expect, it } from 'vitest'

let child: ChildProcess | undefined
afterEach(() => void child?.kill('SIGKILL'))

it('a process ends though whoever read its log has died with lines unread', async () => {
  child = await runs(`
    import { createLogger, flushLog } from ${JSON.stringify(fileURLToPath(new URL('./logger.ts', import.meta.url)))}
    const log = createLogger({ service: 'a test', level: 'info' })
    for (let line = 0; line < 100; line++) log.info({ line: 'x'.repeat(10_000) }, 'more than a pipe holds')
    process.on('SIGTERM', async () => {
      log.info('draining')
      await flushLog()
      log.info('gone')
      process.exit(0)
    })
    setInterval(() => {}, 1_000)
    process.stderr.write('ready')
  `)
  if (child.stderr) await once(child.stderr, 'data')
  child.stdout?.destroy()
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

/** Starts a script that imports our own sources; its stdout is a pipe that nobody reads. */
async function runs(script: string): Promise<ChildProcess> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    packages: 'external',
    write: false,
    platform: 'node',
    format: 'cjs',
  })
  return spawn(process.execPath, ['-e', outputFiles[0]?.text ?? ''], { stdio: ['ignore', 'pipe', 'pipe'] })
}
