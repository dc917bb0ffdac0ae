import type { Columns } from '../headings/columns.ts'
import { bigcommerce } from './bigcommerce.ts'
import { buildersAndTills } from './builders-and-tills.ts'
import { anyShop, byColumns } from './by-columns.ts'
import { csCart } from './cs-cart.ts'
import { ebay } from './ebay.ts'
import { eccube } from './ec-cube.ts'
import { ecwid } from './ecwid.ts'
import { etsy } from './etsy.ts'
import { faire } from './faire.ts'
import { googleMerchant } from './google-merchant.ts'
import { headless } from './headless.ts'
import { insales } from './insales.ts'
import { lightspeed } from './lightspeed.ts'
import { magento } from './magento.ts'
import { magento1 } from './magento1.ts'
import { micromart } from './micromart.ts'
import { opencart } from './opencart.ts'
import { oxid } from './oxid.ts'
import type { Platform } from './platform.ts'
import { prestashop } from './prestashop.ts'
import { prom } from './prom.ts'
import { rakuten } from './rakuten.ts'
import { shopify } from './shopify.ts'
import { shopware } from './shopware.ts'
import { smartStore } from './smart-store.ts'
import { square } from './square.ts'
import { squarespace } from './squarespace.ts'
import { stripe } from './stripe.ts'
import { vtex } from './vtex.ts'
import { wildberries } from './wildberries.ts'
import { wix } from './wix.ts'
import { woocommerce } from './woocommerce.ts'
import { woocommercePosts } from './woocommerce-posts.ts'
import { yahooJapan } from './yahoo-japan.ts'

/** The stricter first: columns that one platform alone has. */
const platforms: readonly Platform[] = [
  micromart,
  faire,
  ...buildersAndTills,
  wix,
  squarespace,
  bigcommerce,
  magento1,
  magento,
  ebay,
  ecwid,
  square,
  stripe,
  lightspeed,
  rakuten,
  yahooJapan,
  prom,
  opencart,
  vtex,
  eccube,
  wildberries,
  smartStore,
  insales,
  oxid,
  csCart,
  woocommercePosts,
  shopify,
  googleMerchant,
  etsy,
  woocommerce,
  prestashop,
  shopware,
  ...headless,
  ...byColumns,
]

/** The platform that a file's columns are of. */
export const platformOf = (columns: Columns): Platform => platforms.find(({ writes }) => writes(columns)) ?? anyShop
