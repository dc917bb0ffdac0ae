import { changeProduct } from './change-product.ts'
import { archive, publish } from './decide.ts'
import type { Shop } from './record-change.ts'

/** Puts a product on sale. */
export const publishProduct = (shop: Shop, id: string) => changeProduct<{ problem: 'NothingToSell' }>(shop, id, publish)

/** Takes a product off the shelf. */
export const archiveProduct = (shop: Shop, id: string) => changeProduct<never>(shop, id, archive)
