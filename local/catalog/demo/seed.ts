import {
  inBatches,
  inEnglish,
  openCategoryTree,
  openPace,
  patiently,
  putProducts,
  type ShopPort,
  ShopRefused,
} from '@micromart/catalog-import'
import { openShop } from '../shop-api.ts'
import { portOf } from '../shop-port.ts'
import { seedCard } from './card.ts'
import { demoCatalog } from './catalog.ts'
import { seedDollars } from './dollars.ts'

interface Seeding {
  /** The router's. */
  graphqlUrl: string
  /** A member of staff's. */
  email: string
  /** Every demo account's. */
  password: string
  log(line: string): void
}

const pace = { size: 6, width: 8 }
const customer = 'customer@micromart.example'

/**
 * Fills the shop with the demo catalog through its public API, as staff would, and gives the demo customer a card. What
 * is there already is left as it is, so it may run at every start. A shop that is slow, as beside much else at work, is waited for.
 * @throws ShopRefused, ShopUnavailable
 */
export async function seedDemo({ graphqlUrl, email, password, log }: Seeding): Promise<void> {
  const staff = openShop({ graphqlUrl, email, password })
  const [imported] = await Promise.all([
    fillShelf(portOf(staff)).then(async (count) => {
      await withPatience(() => seedDollars(staff), log)
      return count
    }),
    withPatience(() => seedCard(openShop({ graphqlUrl, email: customer, password })), log),
  ])
  log(imported === 0 ? 'demo catalog: all there' : `demo catalog: ${imported} products put on the shelf`)
}

async function fillShelf(shop: ShopPort): Promise<number> {
  const categories = openCategoryTree(shop)
  let imported = 0
  const putting = { shop, categories, pace: openPace(pace) }
  await inBatches(demoCatalog, putting.pace, async (products) => {
    const outcomes = await putProducts(putting, products)
    for (const [n, outcome] of outcomes.entries()) {
      if (outcome.kind === 'refused') throw new ShopRefused(`${products[n]?.name}: ${inEnglish(outcome.reason)}`)
      if (outcome.kind === 'imported') imported++
    }
  })
  return imported
}

/** What asks first what is there already may be done again from its start. */
export async function withPatience(
  step: () => Promise<void>,
  log: Seeding['log'],
  calm = openPace(pace),
): Promise<void> {
  const waiting = ({ message }: Error) => log(`demo catalog: ${message}; trying again`)
  await patiently(calm, [step], async () => [await step()], waiting)
}
