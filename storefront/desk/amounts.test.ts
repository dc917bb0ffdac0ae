import { expect, test } from 'vitest'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'

const said = 'An amount is needed, such as 12.50.'

test.each([
  ['/desk/orders/ord_1', { do: 'refund', amount: 'five', currency: 'EUR' }],
  ['/desk/products/prd_1', { do: 'prices', 'price|var_1|EUR|10.00|': '1.234,50' }],
  ['/desk/products/prd_1', { do: 'addPrice', id: 'var_1', currency: 'CHF', amount: '9', was: 'ten' }],
  ['/desk/products/prd_1', { do: 'variant', sku: 'A', amount: '€9', currency: 'EUR' }],
  ['/desk/coupons', { code: 'A', kind: 'PERCENT', percent: '5%' }],
  ['/desk/coupons/LAMPS', { id: 'cpn_1', percent: '5', minimum: 'some' }],
  ['/desk/tariffs/rates', { method: 'standard', price: 'free' }],
  ['/desk/tariffs/tax', { country: 'DE', percent: 'x' }],
])('what is no amount is said so at %s, and nobody is asked to change anything: %j', async (path, fields) => {
  const { send, asked, noticeOf } = atDesk(answers)
  const response = await send(path, fields as Record<string, string>)
  expect(noticeOf(response) ?? (await response.text())).toContain(said)
  expect(asked.filter(({ operation }) => !Object.hasOwn(answers, operation))).toEqual([])
})

test('nor is a weight that is none taken for no weight', async () => {
  const { send, asked } = atDesk(answers)
  const response = await send('/desk/products/prd_1', { do: 'variant', sku: 'A', amount: '9', weight: '1.5 kg' })
  expect(await response.text()).toContain('A whole number from 0 on.')
  expect(asked.map(({ operation }) => operation)).toEqual(['DeskProduct'])
})
