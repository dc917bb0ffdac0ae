import { newId } from '@micromart/ids'
import { seriesIn } from '@micromart/testing/series'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openCart } from './testing/harness.ts'

it('a cart is left that has something in it and was not touched for an hour', async () => {
  const shop = await openCart()
  try {
    const { variantId } = await shop.sold()
    const owner = () => ({ userId: newId('usr') })
    const [left, buyer, touched, old] = [owner(), owner(), owner(), owner()]
    for (const each of [left, buyer, touched, old]) await shop.put(each, variantId)
    const ordered = await shop.shown(buyer)
    if (ordered) await shop.hearPlaced(ordered)
    await sql`UPDATE carts SET expires_at = expires_at - interval '61 minutes' WHERE user_id <> ${touched.userId}`.execute(
      shop.db,
    )
    await sql`UPDATE carts SET expires_at = now() - interval '1 minute' WHERE user_id = ${old.userId}`.execute(shop.db)
    expect(seriesIn(await shop.registry.metrics(), 'micromart_carts_left')).toBe(1)
  } finally {
    await shop.close()
  }
})
