import { currencyTable } from '@micromart/money'
import { expect, test } from 'vitest'
import { formats } from './format.ts'
import { type Language, languages } from './languages.ts'

test.each(Object.keys(languages) as Language[])(
  'in %s, an amount is written with all its digits, in each currency',
  (language) => {
    const { money, price } = formats(language)
    const digitsOf = (written: string) => written.replace(/\D/g, '')
    for (const [currency, decimals] of currencyTable) {
      const amount = decimals === 0 ? '1234' : `1234.${'5'.repeat(decimals)}`
      expect([currency, digitsOf(money({ amount, currency }))]).toEqual([currency, digitsOf(amount)])
      const parts = price({ amount, currency }).map(({ value }) => value)
      expect([currency, digitsOf(parts.join(''))]).toEqual([currency, digitsOf(amount)])
    }
  },
)
