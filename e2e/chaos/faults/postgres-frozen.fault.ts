import { goOn, pids, stand, withChildren } from '../../shop/processes.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'PostgreSQL stands still, and whatever goes on over its connections'
export const lasts = [2, 15] as const

export async function strike({ shop }: Ground): Promise<Struck> {
  const { postgres } = await pids(shop)
  if (postgres === undefined) throw new Error('PostgreSQL is not there just now')
  const all = await withChildren(postgres)
  stand(all)
  return { what: `postgres and ${all.length - 1} connections`, heal: async () => goOn(all) }
}
