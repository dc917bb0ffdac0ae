import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningShop } from '@micromart/running-shop'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announceProcesses } from './running-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-running-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const shopOf = (pid: number): RunningShop => ({ processes: { orders: { pid, url: 'http://orders' } }, databases: {} })

test('what runs where is true again once it can be written, and nobody ends because it cannot', async () => {
  const data = join(folder, 'data')
  const file = join(data, 'running.json')
  await rename(await mkdtemp(join(folder, 'new-')), data)
  const said: string[] = []
  let pid = 1
  const announcer = announceProcesses(file, (line) => said.push(line), 5)
  await announcer.announce(() => shopOf(pid))

  await rename(data, join(folder, 'away'))
  for (pid = 2; pid < 5; pid++) announcer.refresh()
  await eventually(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatch(/cannot be written: ENOENT/)
  await rename(join(folder, 'away'), data)
  await eventually(async () => expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(shopOf(5)))
  expect(said).toHaveLength(1)

  await announcer.withdraw()
  await expect(stat(file)).rejects.toThrow('ENOENT')
})
