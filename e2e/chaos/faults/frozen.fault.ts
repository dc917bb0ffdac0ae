import type { Random } from '@micromart/testing/random'
import { goOn, pids, stand } from '../../shop/processes.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'a process stands still, as one whose machine hangs'
export const lasts = [3, 20] as const
export const weight = 3

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const { postgres: _, ...processes } = await pids(shop)
  const name = random.pick(Object.keys(processes).sort())
  const pid = processes[name] as number
  stand([pid])
  return { what: name, heal: async () => goOn([pid]) }
}
