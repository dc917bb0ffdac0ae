import { orders } from './account/orders.tsx'
import { signIn } from './account/sign-in.tsx'
import { bag } from './bag/bag.tsx'
import { checkout } from './checkout/checkout.tsx'
import { home } from './home/home.tsx'
import { language } from './language/language.ts'
import { category } from './listing/category.tsx'
import { search } from './listing/search.tsx'
import { order } from './order/order.tsx'
import { product } from './product/product.tsx'

/** Everything that can be asked for. */
export const pages = [home, category, search, product, bag, checkout, order, orders, signIn, language]
