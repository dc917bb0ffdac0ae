import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processIdentity } from '@micromart/process-lock'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshClone, freshClone, type Started } from './fresh-clone.fixture.ts'

let clone: FreshClone
let started: Started[]
beforeEach(async () => {
  clone = await freshClone()
  started = []
})
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await clone.remove()
})

function start(command: string, environment?: NodeJS.ProcessEnv): Started {
  const it = clone.start(command, environment)
  started.push(it)
  return it
}

const patience = { within: 20_000 }
const says = (it: Started, words: string) => eventually(() => expect(it.said()).toContain(words), patience)

/** Waits until npm installs; answers its process and the one that it started. */
async function npmRuns(): Promise<number[]> {
  return eventually(async () => {
    const pids = (await readFile(join(clone.root, 'npm-processes'), 'utf8')).trim().split(' ').map(Number)
    expect(pids).toHaveLength(2)
    return pids
  }, patience)
}

const allDead = (pids: number[]) =>
  eventually(async () => expect(await Promise.all(pids.map(processIdentity))).toEqual([null, null]), patience)

test('of two commands in a fresh clone one installs, and the other says that it waits and goes on then', async () => {
  const first = start('codegen')
  await npmRuns()
  const second = start('codegen')
  await says(second, `Waiting for npm run codegen (process ${first.child.pid})`)
  await clone.letNpmFinish()
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0])
  expect(first.said()).toContain('Installed in')
  expect(second.said()).not.toContain('Installing')
  expect(second.said()).toContain('ran')
})

test('an install that is cancelled, twice at once as under npm, ends whole; the next command installs anew', async () => {
  const cancelled = start('codegen')
  const npm = await npmRuns()
  cancelled.child.kill('SIGINT')
  cancelled.child.kill('SIGINT')
  expect(await cancelled.ended).toBe(130)
  expect(cancelled.said()).toMatch(/^Stopped \(SIGINT\) before it began; .*\n$/m)
  expect(cancelled.said()).not.toMatch(/^ +at /m)
  await allDead(npm)
  await clone.letNpmFinish()
  const next = start('codegen')
  expect(await next.ended).toBe(0)
  expect(next.said()).toContain('Installed in')
})

test('an install whose command is killed dies with it, and keeps nobody out', async () => {
  const killed = start('codegen')
  const npm = await npmRuns()
  killed.child.kill('SIGKILL')
  await allDead(npm)
  await clone.letNpmFinish()
  expect(await start('codegen').ended).toBe(0)
})

test('who waits for an install can be told to stop as well', async () => {
  const first = start('codegen')
  await npmRuns()
  const second = start('codegen')
  await says(second, 'Waiting for')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(143)
  await clone.letNpmFinish()
  expect(await first.ended).toBe(0)
})

test('who is told to stop while the command itself is read, which takes a while, does so before it begins', async () => {
  await clone.letNpmFinish()
  await clone.write(
    'commands/codegen.ts',
    `export const help = \`\`
console.log('read')
process.kill(process.pid, 'SIGINT')
export const run = async () => { console.log('ran'); return 0 }
`,
  )
  const one = start('codegen')
  expect(await one.ended).toBe(130)
  expect(one.said()).toContain('read')
  expect(one.said()).not.toContain('ran')
})

test('nothing is installed anew under a command that runs from what is installed', async () => {
  await clone.letNpmFinish()
  const running = start('check')
  await says(running, 'runs')
  await clone.lock('2.0.0')
  const waiting = start('codegen')
  await says(waiting, `Waiting for npm run check (process ${running.child.pid})`)
  const part = start('codegen', { MICROMART_WITHIN: String(running.child.pid) })
  expect(await part.ended).toBe(1)
  expect(part.said()).toContain('package-lock.json has changed since npm run check')
  expect(waiting.said()).not.toContain('Installing')
  await clone.write('end', '')
  expect(await Promise.all([running.ended, waiting.ended])).toEqual([0, 0])
  expect(waiting.said()).toContain('Installed in')
})

test('what is bundled stays as long as somebody runs from it, whatever is bundled since', async () => {
  await clone.letNpmFinish()
  const versions = async () => {
    const names = await readdir(join(clone.root, '.build/commands/router'))
    return names.filter((name) => name !== 'newest.json')
  }
  const first = start('router')
  await says(first, 'runs')
  const [old] = await versions()
  // It needs nothing installed, so an install does not wait for it.
  await clone.lock('2.0.0')
  const second = start('router')
  await says(second, 'runs')
  expect(await versions()).toHaveLength(2)
  first.child.kill('SIGKILL')
  await first.ended
  await clone.lock('3.0.0')
  const third = start('router')
  await says(third, 'runs')
  expect(await versions()).toHaveLength(2)
  expect(await versions()).not.toContain(old)
})
