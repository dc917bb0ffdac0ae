import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, tryLock, whileLocked } from './lock.mjs'
import { processIdentity, readPidfiles } from './pidfiles.mjs'

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-lock-'))
  lock = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('of those who want a lock at once one gets it, and the others can see who', async () => {
  const releases = await Promise.all(Array.from({ length: 20 }, () => tryLock(lock, 'npm start')))
  const [release, ...more] = releases.filter((release) => release !== null)
  expect(more).toEqual([])
  expect(await holderOf(lock)).toEqual({ pid: process.pid, text: 'npm start' })
  await release?.()
  expect(await holderOf(lock)).toBeNull()
})

test('whoever waits says for whom, and goes on once it can', async () => {
  const release = await tryLock(lock, 'npm start')
  const said: string[] = []
  let done = false
  const waiting = whileLocked(lock, 'npm test', { say: (line) => said.push(line) }, async () => {
    done = true
  })
  await eventually(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatch(`Waiting for npm start (process ${process.pid})`)
  expect(done).toBe(false)
  await release?.()
  await waiting
  expect(done).toBe(true)
  expect(await holderOf(lock)).toBeNull()
})

test('a holder that died holds nothing, even if its number lives again', async () => {
  await mkdir(lock)
  await writeFile(join(lock, `${process.pid} another-start`), 'npm start')
  const release = await tryLock(lock, 'npm test')
  expect(await holderOf(lock)).toMatchObject({ text: 'npm test' })
  await release?.()
})

test('what a living process has just taken away is not removed: it may be back by the same name', async () => {
  const mine = join(folder, String(await processIdentity(process.pid)))
  // Listed, and not there to read.
  await symlink('nowhere', mine)
  expect(await readPidfiles(folder)).toEqual([])
  expect(await readlink(mine)).toBe('nowhere')
})

test('whoever is told to stop while it waits does', async () => {
  await tryLock(lock, 'npm start')
  const signal = AbortSignal.abort(new Error('told to stop'))
  await expect(whileLocked(lock, 'npm test', { signal }, async () => {})).rejects.toThrow('told to stop')
})

test('processes count under a lock, some of them killed while they hold it, and none counts what another has', async () => {
  const counter = join(folder, 'counter')
  await writeFile(counter, '0')
  // Adds ten, one at a time, unless it is to die with the lock in its hand.
  const program = `
    import { readFile, writeFile } from 'node:fs/promises'
    import { whileLocked } from ${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}
    const [lock, counter, dies] = process.argv.slice(1)
    for (let nth = 0; nth < 10; nth++) await whileLocked(lock, 'a test', {}, async () => {
      if (dies) process.kill(process.pid, 'SIGKILL')
      await writeFile(counter, String(Number(await readFile(counter, 'utf8')) + 1))
    })`
  const count = (dies = '') => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, lock, counter, dies])
    return new Promise<number | null>((ended) => child.once('exit', ended))
  }
  const codes = await Promise.all([count(), count('dies'), count(), count('dies'), count()])
  expect(codes).toEqual([0, null, 0, null, 0])
  expect(await readFile(counter, 'utf8')).toBe('30')
})
