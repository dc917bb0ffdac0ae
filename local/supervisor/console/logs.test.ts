import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLogs } from './logs.ts'

const quiet = { take() {}, settle() {} }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logs-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('a log that grows is put aside while it is written: so much and so many are kept, and of those no line is lost', async () => {
  const logs = openLogs(folder, quiet, 1_000)
  const write = logs.of('orders')
  for (let nth = 1; nth <= 500; nth++) write(`line ${nth} ${'x'.repeat(40)}`)
  await logs.close()
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(['orders.log', 'orders.log.1', 'orders.log.2', 'orders.log.3'])
  for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(1_000)
  const texts = await Promise.all(names.reverse().map((name) => readFile(join(folder, name), 'utf8')))
  const numbers = texts.flatMap((text) => [...text.matchAll(/^line (\d+)/gm)].map(([, nth]) => Number(nth)))
  expect(numbers.at(-1)).toBe(500)
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  expect(numbers.length).toBeGreaterThan(50)
})

it('one that was long already when the shop starts is put aside with the next line', async () => {
  const before = openLogs(folder, quiet, 1_000)
  before.of('orders')('y'.repeat(900))
  await before.close()
  const logs = openLogs(folder, quiet, 500)
  logs.of('orders')('the first of today')
  await logs.close()
  expect(await readFile(join(folder, 'orders.log'), 'utf8')).toBe('the first of today\n')
  expect(await readFile(join(folder, 'orders.log.1'), 'utf8')).toMatch(/^y+\n$/)
})

it('the console is handed each line, and the last ones are there to be asked for', async () => {
  const taken: string[] = []
  const logs = openLogs(folder, { ...quiet, take: (name, line) => void taken.push(`${name} ${line}`) })
  const write = logs.of('orders')
  for (let nth = 0; nth < 12; nth++) write(`line ${nth}`)
  expect(taken).toHaveLength(12)
  expect(taken[0]).toBe('orders line 0')
  expect(logs.last('orders')).toHaveLength(10)
  await logs.close()
})

it('a shop goes on without logs where they cannot be written, and with them again once they can', async () => {
  const logs = openLogs(folder, quiet, 100)
  const write = logs.of('orders')
  await rm(folder, { recursive: true })
  for (let nth = 0; nth < 5; nth++) write('x'.repeat(60))
  await mkdir(folder)
  for (let nth = 0; nth < 5; nth++) write('y'.repeat(60))
  await logs.close()
  expect(await readFile(join(folder, 'orders.log'), 'utf8')).toMatch(/^y+\n$/)
})

it.runIf(process.platform === 'linux')('a log on a disk that was full goes on once there is room', async () => {
  const path = join(folder, 'orders.log')
  await symlink('/dev/full', path)
  const logs = openLogs(folder, quiet)
  const write = logs.of('orders')
  write('there is no room for this')
  await eventually(async () => {
    await rm(path, { force: true })
    write('there is for this')
    expect(await readFile(path, 'utf8')).toMatch(/^\n?there is for this$/m)
  })
  await logs.close()
})
