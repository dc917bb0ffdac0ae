import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

export interface Letter {
  id: string
  group: string
  key: string
  value: string
  reason: string
  attempts: number
  parked: boolean
  redriving: boolean
}

/** What `npm run dead-letters` prints, as `told(shop, 'show', ID)`. Throws when it ends with an error. */
export const told = (shop: Shop, ...args: string[]) => shopCommand(shop, 'dead-letters', ...args)

/** The dead letters as an operator has them listed. */
export async function deadLetters(shop: Shop): Promise<Letter[]> {
  return JSON.parse(await told(shop, 'list', '--json'))
}
