import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, expect, it } from 'vitest'

let child: ChildProcess | undefined
afterEach(() => void child?.kill('SIGKILL'))

it('a process ends though whoever read its log has died with lines unread', async () => {
  child = await runs(`
    import { createLogger, flushLog } from ${JSON.stringify(fileURLToPath(new URL('../index.ts', import.meta.url)))}
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

const kill = 'process.kill(process.pid, "SIGKILL")'
it.each([
  ['comes to its end', '', 3],
  ['exits in the midst of it', 'process.exit(0)', 3],
  ['fails', 'throw new Error("nobody catches this")', 3],
  ['is killed after an error', `log.error("the last"); ${kill}`, 4],
])('a process that %s has written all its lines', async (_, last, lines) => {
  child = await runs(`
    import { createLogger } from ${JSON.stringify(fileURLToPath(new URL('../index.ts', import.meta.url)))}
    const log = createLogger({ service: 'a test', level: 'info' })
    for (let line = 1; line <= 3; line++) log.info({ line, user: { password: 'pw' } }, 'a line')
    ${last}
  `)
  child.stderr?.resume()
  const written: string[] = []
  child.stdout?.on('data', (chunk) => written.push(String(chunk)))
  await once(child, 'close')
  const told = written
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told).toHaveLength(lines)
  expect(told[2]).toMatchObject({ level: 'info', service: 'a test', line: 3, user: { password: '[redacted]' } })
})

it('a line has each of its own fields once, whatever fields it is given', async () => {
  child = await runs(`
    import { createLogger } from ${JSON.stringify(fileURLToPath(new URL('../index.ts', import.meta.url)))}
    createLogger({ service: 'a test', level: 'info' }).warn({ level: 'debug', time: 'now', service: 's', msg: 'm' }, 'a line')
  `)
  const written: string[] = []
  child.stdout?.on('data', (chunk) => written.push(String(chunk)))
  await once(child, 'close')
  const [line = ''] = written
  for (const name of ['level', 'time', 'service', 'msg']) expect(line.split(`"${name}":`)).toHaveLength(2)
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    service: 'a test',
    msg: 'a line',
    level_: 'debug',
    msg_: 'm',
  })
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
