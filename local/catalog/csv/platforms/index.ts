import type { Columns } from '../headings/columns.ts'
import { bigcommerce } from './bigcommerce.ts'
import { anyShop, byColumns } from './by-columns.ts'
import { etsy } from './etsy.ts'
import { googleMerchant } from './google-merchant.ts'
import { magento } from './magento.ts'
import { micromart } from './micromart.ts'
import type { Platform } from './platform.ts'
import { prestashop } from './prestashop.ts'
import { shopify } from './shopify.ts'
import { squarespace } from './squarespace.ts'
import { wix } from './wix.ts'
import { woocommerce } from './woocommerce.ts'

/** The stricter first: columns that one platform alone has. */
const platforms: readonly Platform[] = [
  micromart,
  wix,
  squarespace,
  bigcommerce,
  magento,
  shopify,
  googleMerchant,
  etsy,
  woocommerce,
  prestashop,
  ...byColumns,
]

/** The platform that a file's columns are of. */
export const platformOf = (columns: Columns): Platform => platforms.find(({ writes }) => writes(columns)) ?? anyShop
