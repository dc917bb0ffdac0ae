import { expect, test } from 'vitest'
import { filterOf, filtersOn, wishOf } from './listing-address.ts'

test('an address says what is looked for', () => {
  const wish = wishOf(
    new URLSearchParams('q=+lamp+&sort=PRICE_ASC&brand=Lumen&stock=1&min=10&max=49,90&o.Colour=Sage&o.Colour=Clay'),
  )
  expect(wish).toMatchObject({ query: 'lamp', sort: 'PRICE_ASC' })
  expect(filtersOn(wish)).toBe(5)
  expect(filterOf(wish, 'EUR', 'cat_1')).toEqual({
    brands: ['Lumen'],
    category: 'cat_1',
    inStock: true,
    options: [{ option: 'Colour', values: ['Sage', 'Clay'] }],
    price: { currency: 'EUR', min: '10', max: '49.90' },
  })
})

test('what makes no sense is as if it was not there', () => {
  const wish = wishOf(new URLSearchParams('sort=BACKWARDS&min=-1&max=1e9&stock=yes&category='))
  expect(wish.sort).toBe('RELEVANCE')
  expect(filterOf(wish, 'EUR', null)).toEqual({})
})

test('prices that were filled in the wrong way round mean what lies between', () => {
  expect(wishOf(new URLSearchParams('min=50&max=9,50'))).toMatchObject({ min: '9.50', max: '50' })
})

test('prices are read however they are written', () => {
  expect(wishOf(new URLSearchParams('min=1.234,5&max=2,000'))).toMatchObject({ min: '1234.5', max: '2000' })
})

test('more options than the shop takes are not sent to it', () => {
  const params = new URLSearchParams(Array.from({ length: 50 }, (_, nth) => [`o.${nth}`, 'x']))
  expect(wishOf(params).options).toHaveLength(20)
})
