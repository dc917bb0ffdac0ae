import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Random } from '@micromart/testing/random'
import { lives, pids } from '../../shop/processes.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'a process is told to end in the middle of its work, and started again'
export const weight = 2

/** Longer than it may take to finish what it has in hand, and than one that stands still is given. */
const ENDS_MS = 30_000

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const { postgres: _, ...processes } = await pids(shop)
  const name = random.pick(Object.keys(processes).sort())
  const pid = processes[name]
  assert.ok(lives(pid), `${name} is away just now`)
  process.kill(pid as number, 'SIGTERM')
  const began = Date.now()
  await eventually(() => assert.ok(!lives(pid), `${name} has not ended`), { within: ENDS_MS })
  return { what: `${name}, ended after ${((Date.now() - began) / 1000).toFixed(1)} s` }
}
