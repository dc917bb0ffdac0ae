import { about } from './about/about.tsx'
import { addresses } from './account/addresses.tsx'
import { cards } from './account/cards.tsx'
import { devices } from './account/devices.tsx'
import { forgottenPassword } from './account/forgotten-password.tsx'
import { mailedLinks } from './account/mailed-links.tsx'
import { myData } from './account/my-data.ts'
import { notices } from './account/notices.tsx'
import { orders } from './account/orders.tsx'
import { profile } from './account/profile.tsx'
import { signIn } from './account/sign-in.tsx'
import { bag } from './bag/bag.tsx'
import { checkout } from './checkout/checkout.tsx'
import { currency } from './currency/currency.ts'
import { home } from './home/home.tsx'
import { language } from './language/language.ts'
import { category } from './listing/category.tsx'
import { search } from './listing/search.tsx'
import { order } from './order/order.tsx'
import { product } from './product/product.tsx'
import type { Making } from './routes.ts'

const shelves = [home, category, search, product]
const buying = [bag, checkout, order, orders]
const account = [signIn, forgottenPassword, mailedLinks, profile, addresses, cards, notices, devices, myData]

/** Everything that can be asked for. */
export const pages: readonly ((making: Making) => void)[] = [
  ...shelves,
  ...buying,
  ...account,
  about,
  language,
  currency,
]
