import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wrongClockOf } from '@micromart/service/clock'
import { services } from '@micromart/subgraphs'
import type { Random } from '@micromart/testing/random'
import { armory } from '../../shop/shop.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = "the clock of a service's machine is wrong by five minutes"
export const lasts = [10, 40] as const

const MINUTES = 5
export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const name = random.pick([...services])
  const sign = random.pick([1, -1])
  const file = join(armory(shop.data), wrongClockOf(name))
  await writeFile(file, String(sign * MINUTES * 60_000))
  return {
    what: `${name}, ${MINUTES} minutes ${sign > 0 ? 'ahead' : 'behind'}`,
    heal: () => rm(file, { force: true }),
  }
}
