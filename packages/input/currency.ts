import { isCurrency } from '@micromart/money'
import { z } from 'zod'

/** What is said, wherever it is sent, of three letters that are no currency. */
export const noCurrency = 'That is no currency code such as "EUR".'

/** A current code of ISO 4217. */
export const currency = z.string().refine(isCurrency, { message: noCurrency })
