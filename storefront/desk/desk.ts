import type { Making } from '../pages/routes.ts'
import { categories } from './categories/categories.ts'
import { category } from './categories/category.ts'
import { coupons } from './coupons/coupons.ts'
import { customers } from './customers/customers.ts'
import { find } from './find.ts'
import { gate } from './gate.ts'
import { health } from './health/health.ts'
import { catalogImport } from './import/catalog-import.ts'
import { keys } from './keys/keys.ts'
import { orders } from './orders/orders.ts'
import { products } from './products/products.ts'
import { showing } from './show.tsx'
import { stock } from './stock/stock.ts'
import { tariffs } from './tariffs/tariffs.ts'
import { today } from './today/today.ts'
import { webhooks } from './webhooks/webhooks.ts'

/** The most that a form of the staff's may be, in bytes: a product's description, each of its letters in nine. */
export const mostDeskFormBytes = 524_288

const rooms = [
  today,
  find,
  orders,
  stock,
  products,
  catalogImport,
  categories,
  category,
  coupons,
  tariffs,
  customers,
  webhooks,
  keys,
  health,
]

/** Where staff work: the shop's pages from behind. */
export function desk({ app, draw, tracesUrl }: Making): void {
  app.use('/desk/*', gate())
  const show = showing(draw)
  for (const room of rooms) room({ app, show, tracesUrl })
}
