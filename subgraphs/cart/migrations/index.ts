import type { Migration } from 'kysely'
import { carts } from './0001_carts.ts'
import { catalogChanges } from './0002_catalog_changes.ts'
import { checkouts } from './0003_checkouts.ts'
import { weights } from './0004_weights.ts'
import { tariffs } from './0005_tariffs.ts'
import * as retention from './0006_retention.ts'
import { byProduct } from './0007_by_product.ts'
import { furtherPrices } from './0008_further_prices.ts'
import { couponGuesses } from './0009_coupon_guesses.ts'
import { byPerson } from './0010_by_person.ts'

export const migrations: Record<string, Migration> = {
  '0001_carts': carts,
  '0002_catalog_changes': catalogChanges,
  '0003_checkouts': checkouts,
  '0004_weights': weights,
  '0005_tariffs': tariffs,
  '0006_retention': retention,
  '0007_by_product': byProduct,
  '0008_further_prices': furtherPrices,
  '0009_coupon_guesses': couponGuesses,
  '0010_by_person': byPerson,
}
