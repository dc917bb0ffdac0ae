import type { Random } from '@micromart/testing/random'
import { kill, pids } from '../../shop/processes.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'a process is killed, as by kill -9'
export const weight = 3

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const { postgres: _, ...processes } = await pids(shop)
  const name = random.pick(Object.keys(processes).sort())
  kill(processes, name)
  return { what: name }
}
