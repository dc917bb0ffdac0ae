import { bag } from './bag/bag.tsx'
import { home } from './home/home.tsx'
import { language } from './language/language.ts'
import { category } from './listing/category.tsx'
import { search } from './listing/search.tsx'
import { product } from './product/product.tsx'

/** Everything that can be asked for. */
export const pages = [home, category, search, product, bag, language]
