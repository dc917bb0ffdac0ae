import assert from 'node:assert/strict'
import { Random } from '@micromart/testing/random'
import { type Buyer, placeOrderOf } from '../actors/buyers.ts'
import { type Heard, watch } from '../chaos/people/watch.ts'
import { goOn, pids, stand } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'

const WATCH_MS = 240_000

/** Orders in the middle of their checkout: the payment provider stands still. */
export interface HeldOrders {
  ids: readonly string[]
  /** Has the provider go on; resolves when each is confirmed and its watcher has heard of it, each event once and in order. */
  release(): Promise<void>
}

/** Has buyers order while the payment provider stands still, and watch what becomes of it over connections that break. */
export async function holdOrders(shop: Shop, buyers: readonly Buyer[]): Promise<HeldOrders> {
  const provider = (await pids(shop))['payments-sandbox']
  assert.ok(provider, 'the payment provider runs')
  stand([provider])
  const giveUp = AbortSignal.timeout(WATCH_MS)
  const watched: { id: string; heard: Heard[]; end: Promise<string> }[] = []
  try {
    for (const [nth, buyer] of buyers.entries()) {
      const id = await placeOrderOf(buyer)
      const heard: Heard[] = []
      const ends = ['ORDER_CONFIRMED', 'ORDER_CANCELLED'] as const
      const { token } = buyer.customer.client
      const end = watch({ url: shop.url, token, id, ends, heard }, new Random(nth), giveUp)
      // Awaited at the release: a story that fails before that says so itself.
      end.catch(() => {})
      watched.push({ id, heard, end })
    }
  } catch (error) {
    goOn([provider])
    throw error
  }
  return {
    ids: watched.map(({ id }) => id),
    async release() {
      const early = watched.filter(({ heard }) => heard.some(({ type }) => type === 'ORDER_CONFIRMED'))
      assert.deepEqual(early, [], 'nobody is confirmed without the payment provider')
      goOn([provider])
      for (const { id, heard, end } of watched) {
        assert.equal(await end, 'ORDER_CONFIRMED', `${id}: ${JSON.stringify(heard)}`)
        const sequences = heard.map(({ sequence }) => sequence)
        assert.deepEqual(
          sequences,
          sequences.map((_, nth) => nth + 1),
          `what was heard of ${id}: ${JSON.stringify(heard)}`,
        )
      }
    },
  }
}
