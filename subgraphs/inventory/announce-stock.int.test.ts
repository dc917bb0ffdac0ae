import { expect, test } from 'vitest'
import { announceStock } from './announce-stock.ts'
import { openInventory } from './testing/harness.ts'

test('stock is said anew as it is, at the version that it has, and no line is crossed by it', async () => {
  const shop = await openInventory()
  const variantIds = [await shop.stocked(3), await shop.stocked(0)]
  await shop.reserve('ord_1', { [variantIds[0] ?? '']: 2 })
  const before = await Promise.all(variantIds.map((id) => shop.changes(id)))
  expect(await announceStock(shop.deps)).toBe(2)
  for (const [nth, variantId] of variantIds.entries()) {
    const said = await shop.changes(variantId)
    expect(said).toHaveLength((before[nth]?.length ?? 0) + 1)
    const [last, anew] = [before[nth]?.at(-1), said.at(-1)]
    expect(anew).toMatchObject({ type: 'stock.changed', aggregateversion: last?.aggregateversion, time: last?.time })
    expect(anew?.id).not.toBe(last?.id)
    expect(anew?.data).toEqual({ ...last?.data, was: last?.data.availability })
  }
  await shop.close()
})
