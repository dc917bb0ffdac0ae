import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { clientOf } from '../actors/client.ts'
import { SearchDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { allEnd, kill, pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'

export const title = 'Whatever is killed comes back, and a killed shop leaves nothing running behind'
export const own = true
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  say('a service and PostgreSQL are killed, and come back')
  const before = await pids(shop)
  for (const name of ['search', 'postgres']) kill(before, name)
  await eventually(
    async () => {
      const now = await pids(shop)
      assert.notEqual(now.search, before.search)
      assert.notEqual(now.postgres, before.postgres)
      assert.ok(await finds(shop, 'lamp'))
    },
    { within: 60_000 },
  )

  say('the supervisor is killed, and everything ends by itself')
  const orphans = await pids(shop)
  assert.equal(await shop.stop('SIGKILL'), 'SIGKILL')
  await allEnd(orphans)

  say('it starts again on the same data')
  const secrets = await readFile(join(shop.data, 'secrets.json'), 'utf8')
  await shop.restart()
  assert.ok(await finds(shop, 'lamp'))
  assert.equal(await readFile(join(shop.data, 'secrets.json'), 'utf8'), secrets)
}

async function finds(shop: Shop, words: string): Promise<boolean> {
  const { search } = await clientOf(shop.url).ask(SearchDocument, { words })
  return (search?.totalCount ?? 0) > 0
}
