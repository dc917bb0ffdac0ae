import { readInput } from '@micromart/input'
import { toWire } from '@micromart/money'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as decide from './decide.ts'
import { archive, type Change, publish } from './decide.ts'
import { addVariantInput, changePriceInput, createProductInput, updateProductInput } from './input.ts'
import { type Product, snapshotOf } from './product.ts'

const now = new Date('2026-03-01T12:00:00Z')
const eur = (amount: string) => ({ amount, currency: 'EUR' })

function draft(options: { name: string; values: string[] }[] = []): Product {
  const read = readInput(createProductInput, { name: 'Lantern', options })
  if ('problem' in read) throw new Error(read.message)
  const made = decide.createProduct(read.value, { id: 'prd_1', slug: 'lantern', variantIds: [] }, now)
  if ('problem' in made) throw new Error(made.message)
  return made.product
}

// What people send is read first, and refused where it is nonsense.
const addVariant = (product: Product, input: unknown, id: string) => {
  const read = readInput(addVariantInput, input)
  return 'problem' in read ? read : decide.addVariant(product, read.value, id, now)
}
const changePrice = (product: Product, variantId: string, input: unknown) => {
  const read = readInput(changePriceInput, input)
  return 'problem' in read ? read : decide.changePrice(product, variantId, read.value, now)
}
const updateProduct = (product: Product, input: unknown) => {
  const read = readInput(updateProductInput, input)
  return 'problem' in read ? read : decide.updateProduct(product, read.value, now)
}

const sizes = [{ name: 'Size', values: ['S', 'M'] }]
const small = { sku: 'L-S', selection: [{ option: 'Size', value: 'S' }], price: eur('19.90') }

function after(outcome: Change | { change: 'none'; product: Product } | { problem: string }): Product {
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome.product
}

describe('a new product', () => {
  const sane = { name: 'Lantern', categoryIds: [], media: [], options: [] }
  test.each([
    ['no name', { name: '  ' }, ['name']],
    ['a name too long', { name: 'x'.repeat(701) }, ['name']],
    ['a name that PostgreSQL cannot store', { name: 'Lan\u0000tern' }, ['name']],
    ['half a character', { name: 'Lantern \ud83d' }, ['name']],
    ['a slug that is none', { slug: 'Brass Lantern' }, ['slug']],
    ['a picture over plain http', { media: [{ url: 'http://cdn.example/a.jpg' }] }, ['media', '0', 'url']],
    ['a picture of another host in disguise', { media: [{ url: '//cdn.example/a.jpg' }] }, ['media', '0', 'url']],
    ['a script for a picture', { media: [{ url: 'javascript:alert(1)' }] }, ['media', '0', 'url']],
    ['an option without values', { options: [{ name: 'Size', values: [] }] }, ['options', '0', 'values']],
    ['a value twice', { options: [{ name: 'Size', values: ['S', 'S'] }] }, ['options', '0', 'values', '1']],
    [
      'an option twice',
      {
        options: [
          { name: 'Size', values: ['S'] },
          { name: 'size', values: ['M'] },
        ],
      },
      ['options', '1', 'name'],
    ],
  ])('is refused with %s', (_what, input, path) => {
    expect(readInput(createProductInput, { ...sane, ...input })).toMatchObject({ problem: 'invalid input', path })
  })

  test('is a draft at version 1, and may hold pictures of the shop’s own or over https', () => {
    const media = [{ url: '/pictures/lantern.svg' }, { url: 'https://cdn.example/a.jpg', alt: 'A lantern' }]
    expect(readInput(createProductInput, { ...sane, media })).toMatchObject({
      value: { media: [{ alt: null }, { alt: 'A lantern' }] },
    })
    expect(draft()).toMatchObject({ status: 'DRAFT', version: 1, variants: [] })
  })
})

describe('a variant', () => {
  test('chooses every option once, in the product’s order of options', () => {
    const product = draft([...sizes, { name: 'Colour', values: ['Red'] }])
    const selection = [
      { option: 'Colour', value: 'Red' },
      { option: 'Size', value: 'M' },
    ]
    const next = after(addVariant(product, { ...small, selection }, 'var_1'))
    expect(next.version).toBe(2)
    expect(next.variants[0]?.selection.map(({ value }) => value)).toEqual(['M', 'Red'])
  })

  test.each([
    ['an option that the product has not', [{ option: 'Colour', value: 'Red' }], ['selection', '0', 'option']],
    ['a value that the option has not', [{ option: 'Size', value: 'XXL' }], ['selection', '0', 'value']],
    ['an option left open', [], ['selection']],
    [
      'an option chosen twice',
      [
        { option: 'Size', value: 'S' },
        { option: 'Size', value: 'M' },
      ],
      ['selection', '1', 'option'],
    ],
  ])('is refused with %s', (_what, selection, path) => {
    expect(addVariant(draft(sizes), { ...small, selection }, 'var_1')).toMatchObject({ path })
  })

  test('chooses what looks the same as the product’s own words, however its letters are composed', () => {
    const green = 'Gr\u00fcn'
    const product = draft([{ name: 'Farbe', values: [green] }])
    const selection = [{ option: 'Farbe', value: 'Gru\u0308n' }]
    const one = after(addVariant(product, { ...small, selection }, 'var_1'))
    expect(one.variants[0]?.selection).toEqual([{ option: 'Farbe', value: green }])
    expect(addVariant(one, { ...small, selection, sku: 'L-S-2' }, 'var_2')).toMatchObject({ path: ['selection'] })
  })

  test('may not repeat another’s choice', () => {
    const one = after(addVariant(draft(sizes), small, 'var_1'))
    expect(addVariant(one, { ...small, sku: 'L-S-2' }, 'var_2')).toMatchObject({ path: ['selection'] })
  })

  test.each([
    ['below 0', { price: eur('-0.01') }, ['price', 'amount']],
    ['above what one piece may cost', { price: eur('10000000000.01') }, ['price', 'amount']],
    ['of such before the sale', { compareAtPrice: eur('10000000000.01') }, ['compareAtPrice', 'amount']],
    ['with more decimals than its currency', { price: { amount: '100.5', currency: 'JPY' } }, ['price', 'amount']],
    ['in no currency', { price: { amount: '1', currency: 'XQZ' } }, ['price', 'currency']],
    ['not below the one before the sale', { compareAtPrice: eur('19.90') }, ['compareAtPrice', 'amount']],
    [
      'in another currency than the one before the sale',
      { compareAtPrice: { amount: '30', currency: 'USD' } },
      ['compareAtPrice', 'currency'],
    ],
  ])('is refused at a price %s', (_what, prices, path) => {
    expect(addVariant(draft(sizes), { ...small, ...prices }, 'var_1')).toMatchObject({ path })
  })

  test('is priced in the currency of the others', () => {
    const one = after(addVariant(draft(sizes), small, 'var_1'))
    const medium = { sku: 'L-M', selection: [{ option: 'Size', value: 'M' }], price: { amount: '20', currency: 'USD' } }
    expect(addVariant(one, medium, 'var_2')).toMatchObject({ path: ['price', 'currency'] })
    expect(changePrice(one, 'var_1', { price: { amount: '20', currency: 'USD' } })).toMatchObject({
      change: 'price_changed',
      was: { minor: 1990n, currency: 'EUR' },
    })
  })
})

test('however its prices are set, changed and taken away, a variant has each currency once and its own first', () => {
  const code = fc.constantFrom('EUR', 'USD', 'JPY', 'CHF')
  const step = fc.record({ how: fc.constantFrom('set', 'change', 'remove'), code, minor: fc.bigInt(1n, 9n) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let product = after(addVariant(draft(sizes), small, 'var_1'))
      const expected = new Map([['EUR', 1990n]])
      let own = 'EUR'
      for (const { how, code: currency, minor } of steps) {
        const prices = { price: { minor, currency }, compareAtPrice: null }
        if (how === 'remove') {
          const outcome = decide.removeVariantPrice(product, 'var_1', { currency }, now)
          expect('problem' in outcome).toBe(currency === own)
          if ('problem' in outcome) continue
          product = outcome.product
          expected.delete(currency)
          continue
        }
        product = after((how === 'set' ? decide.setVariantPrice : decide.changePrice)(product, 'var_1', prices, now))
        if (how === 'change' && currency !== own) {
          expected.delete(own)
          own = currency
        }
        expected.set(currency, minor)
      }
      const [{ price, prices = [] }] = snapshotOf(product, []).variants as [
        ReturnType<typeof snapshotOf>['variants'][number],
      ]
      expect(price.currency).toBe(own)
      const said = [price, ...prices.map((further) => further.price)]
      expect(said.map(({ currency }) => currency)).toEqual([
        own,
        ...[...expected.keys()].filter((c) => c !== own).sort(),
      ])
      for (const { amount, currency } of said) {
        expect(amount).toBe(toWire({ minor: expected.get(currency) ?? -1n, currency }).amount)
      }
    }),
  )
})

test('setting a price to what it is changes nothing', () => {
  const one = after(addVariant(draft(sizes), small, 'var_1'))
  expect(changePrice(one, 'var_1', { price: eur('19.9') })).toEqual({ change: 'none', product: one })
})

describe('on the shelf', () => {
  test('a product with nothing to sell cannot be published', () => {
    expect(publish(draft(), now)).toEqual({ problem: 'nothing to sell' })
  })

  test('what was archived can be published again, and doing either twice changes nothing', () => {
    const active = after(publish(after(addVariant(draft(sizes), small, 'var_1')), now))
    expect(publish(active, now)).toEqual({ change: 'none', product: active })
    const archived = after(archive(active, now))
    expect(archive(archived, now)).toEqual({ change: 'none', product: archived })
    expect(after(publish(archived, now))).toMatchObject({ status: 'ACTIVE', version: 5 })
  })
})

test('an update changes what is given, empties what is null and leaves the slug', () => {
  const before = { ...draft(), description: 'Bright', brand: 'Lumen' }
  const next = after(updateProduct(before, { name: 'Storm lantern', brand: null }))
  expect(next).toMatchObject({ name: 'Storm lantern', description: 'Bright', brand: null, slug: 'lantern', version: 2 })
  expect(updateProduct(before, { name: null })).toMatchObject({ path: ['name'] })
})

test('every change counts one version, and refusals none', () => {
  const command = fc.constantFrom<
    (product: Product, n: number) => ReturnType<typeof addVariant | typeof changePrice | typeof publish>
  >(
    (product) => publish(product, now),
    (product) => archive(product, now),
    (product, n) => updateProduct(product, { brand: `Brand ${n}` }),
    (product, n) => addVariant(product, { ...small, sku: `L-${n}` }, `var_${n}`),
    (product) =>
      product.variants[0]
        ? changePrice(product, product.variants[0].id, { price: eur('5') })
        : { change: 'none', product },
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      let product = draft(sizes)
      for (const [n, run] of commands.entries()) {
        const outcome = run(product, n)
        if ('problem' in outcome) continue
        expect(outcome.product.version).toBe(product.version + (outcome.change === 'none' ? 0 : 1))
        product = outcome.product
        if (product.status === 'ACTIVE') expect(product.variants.length).toBeGreaterThan(0)
      }
      expect(snapshotOf(product, []).variants).toHaveLength(product.variants.length)
    }),
  )
})
