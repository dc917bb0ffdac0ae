import { newId } from '@micromart/ids'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { addToCart } from '../add-to-cart.ts'
import { saveProduct } from '../catalog-store.ts'
import { seedDemoCoupons } from '../demo.ts'
import { newGuestToken } from '../guest-token.ts'
import { migrations } from '../migrations/index.ts'
import type { Owner } from '../owner.ts'
import { type CartDb, findCart } from '../store.ts'
import { viewOf } from '../view.ts'

/** Somebody signed in who has no cart yet. */
export const someone = () => ({ userId: newId('usr') })

/** A cart service of its own on a real database, with the demo coupons and a clock that the test turns. */
export async function openShop() {
  const log = createLogger({ service: 'cart', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<CartDb>(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  await seedDemoCoupons(db)
  let now = new Date('2026-03-01T12:00:00Z')

  /** Tells of a product with one variant, as its event would. */
  async function tell(
    product: { productId: string; variantId: string; version: number },
    { name = 'Lantern', amount = '19.90', currency = 'EUR', status = 'ACTIVE' as 'ACTIVE' | 'ARCHIVED' | 'DRAFT' } = {},
  ): Promise<void> {
    const { productId, variantId, version } = product
    const variant = { variantId, sku: `SKU-${variantId}`, title: 'Brass', selection: [], price: { amount, currency } }
    const snapshot = { productId, name, status, variants: [variant] }
    await db.transaction().execute((trx) => saveProduct(trx, snapshot, version))
  }

  const shop = { db, clock: () => now, newId, newToken: newGuestToken }

  return {
    db,
    shop,
    tell,
    passDays: (days: number) => {
      now = new Date(now.getTime() + days * 24 * 60 * 60_000)
    },
    /** A variant that is for sale. */
    async sold(told: Parameters<typeof tell>[1] = {}) {
      const product = { productId: newId('prd'), variantId: newId('var'), version: 1 }
      await tell(product, told)
      return product
    },
    /** Puts something in a cart; a refusal fails the test. */
    async put(owner: Owner, variantId: string, quantity = 1) {
      const answer = await addToCart(shop, owner, { variantId, quantity })
      if (answer.__typename !== 'CartChanged') throw new Error(JSON.stringify(answer))
      return answer
    },
    /** The cart as its owner sees it now. */
    async shown(owner: Owner) {
      const cart = await findCart(db, owner, { now })
      return cart && viewOf(db, cart, now)
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}
