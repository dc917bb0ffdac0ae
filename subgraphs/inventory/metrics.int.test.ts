import { newId } from '@micromart/ids'
import { seriesIn } from '@micromart/testing/series'
import { expect, it } from 'vitest'
import { openInventory } from './testing/harness.ts'

it('a variant runs out once, when its last piece is held; one that never had any does not', async () => {
  const shop = await openInventory()
  try {
    const [two] = [await shop.stocked(2), await shop.stocked(0)]
    await shop.reserve(newId('ord'), { [two]: 1 })
    const last = newId('ord')
    await shop.reserve(last, { [two]: 1 })
    await shop.tell('commit', last)
    await shop.tell('ship', last)
    await shop.count()
    expect(seriesIn(await shop.registry.metrics(), 'micromart_stock_outs_total')).toBe(1)
  } finally {
    await shop.close()
  }
})
