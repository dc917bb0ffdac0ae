import { kill, pids } from '../../shop/processes.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'PostgreSQL is killed, with all databases'

export async function strike({ shop }: Ground): Promise<Struck> {
  kill(await pids(shop), 'postgres')
  return { what: 'postgres' }
}
