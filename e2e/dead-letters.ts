import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Shop } from './shop.ts'

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
export async function told({ data }: Shop, ...args: string[]): Promise<string> {
  const all = ['run', '--silent', 'dead-letters', '--', ...args, '--data', data]
  return (await promisify(execFile)('npm', all)).stdout
}

/** The dead letters as an operator has them listed. */
export async function deadLetters(shop: Shop): Promise<Letter[]> {
  return JSON.parse(await told(shop, 'list', '--json'))
}
