import { describe, expect, test } from 'vitest'
import type { Variant } from '../product.ts'
import { reshape } from './options.ts'

const variant = (id: string, ...chosen: [string, string][]): Variant => ({
  id,
  sku: id,
  selection: chosen.map(([option, value]) => ({ option, value })),
  price: { minor: 100n, currency: 'EUR' },
  compareAtPrice: null,
  furtherPrices: [],
  weightGrams: null,
  gtin: null,
})

const lamp = {
  options: [
    { name: 'Size', values: ['S', 'L'] },
    { name: 'Colour', values: ['Red', 'Blue'] },
  ],
  variants: [
    variant('one', ['Size', 'S'], ['Colour', 'Red']),
    variant('two', ['Size', 'L'], ['Colour', 'Red']),
    variant('three', ['Size', 'L'], ['Colour', 'Blue']),
  ],
}
const size = { name: 'Size', values: [{ value: 'S' }, { value: 'L' }] }
const colour = { name: 'Colour', values: [{ value: 'Red' }, { value: 'Blue' }] }

const choices = (reshaped: ReturnType<typeof reshape>) =>
  'problem' in reshaped
    ? reshaped
    : reshaped.variants.map(({ selection }) => selection.map(({ value }) => value).join(' '))

describe("a product's options", () => {
  test('asked for as they are leave every variant as it is', () => {
    const reshaped = reshape(lamp, [size, colour])
    expect(reshaped).toEqual(lamp)
    expect('variants' in reshaped && reshaped.variants.every((each, nth) => each === lamp.variants[nth])).toBe(true)
  })

  test('are renamed, with their values, and variants follow', () => {
    const shades = [
      { value: 'Blue', was: 'Red' },
      { value: 'Red', was: 'Blue' },
    ]
    const reshaped = reshape(lamp, [
      { name: 'Format', was: 'Size', values: size.values },
      { ...colour, values: shades },
    ])
    expect(choices(reshaped)).toEqual(['S Blue', 'L Blue', 'L Red'])
    expect(reshaped).toMatchObject({ options: [{ name: 'Format' }, { values: ['Blue', 'Red'] }] })
  })

  test('are known by what looks the same, however the letters of an older one are composed', () => {
    const old = {
      options: [{ name: 'Gro\u0308ße', values: ['U\u0308'] }],
      variants: [variant('one', ['Gro\u0308ße', 'U\u0308'])],
    }
    const reshaped = reshape(old, [{ name: 'Gr\u00f6ße', values: [{ value: '\u00dc' }] }])
    expect(choices(reshaped)).toEqual(['\u00dc'])
    expect(reshaped).toMatchObject({ options: [{ name: 'Gr\u00f6ße', values: ['\u00dc'] }] })
  })

  test('take a value more and stand in another order', () => {
    const more = { ...size, values: [...size.values, { value: 'XL' }] }
    expect(choices(reshape(lamp, [colour, more]))).toEqual(['Red S', 'Red L', 'Blue L'])
  })

  test('are joined by a new one when it is said which value is there', () => {
    const wood = { name: 'Wood', values: [{ value: 'Oak' }, { value: 'Ash' }] }
    expect(reshape(lamp, [size, colour, wood])).toMatchObject({ path: ['options', '2', 'forPresent'] })
    expect(reshape(lamp, [size, colour, { ...wood, forPresent: 'Elm' }])).toMatchObject({ problem: 'invalid input' })
    expect(choices(reshape(lamp, [size, colour, { ...wood, forPresent: 'Ash' }]))).toEqual([
      'S Red Ash',
      'L Red Ash',
      'L Blue Ash',
    ])
    expect(reshape({ options: [], variants: [] }, [wood])).toMatchObject({ options: [{ name: 'Wood' }] })
  })

  test.each([
    [
      'a value that a variant has is left out',
      [{ ...size, values: [{ value: 'L' }] }, colour],
      ['options', '0', 'values'],
    ],
    ['what is left would be the same twice', [colour], ['options']],
    ['an option that is not there is renamed', [size, { ...colour, was: 'Shade' }], ['options', '1', 'was']],
    [
      'a value that is not there is renamed',
      [{ ...size, values: [{ value: 'M', was: 'XS' }] }, colour],
      ['options', '0', 'values', '0', 'was'],
    ],
    ['one is renamed twice', [size, { ...colour, name: 'Big', was: 'Size' }], ['options', '1', 'was']],
    [
      'a value is renamed twice',
      [{ ...size, values: [...size.values, { value: 'Large', was: 'L' }] }, colour],
      ['options', '0', 'values', '2', 'was'],
    ],
  ])('are refused where %s', (_, asked, path) => {
    expect(reshape(lamp, asked)).toMatchObject({ problem: 'invalid input', path })
  })
})
