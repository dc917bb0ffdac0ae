import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { chrome, hostile, product } from '../../testing/samples.ts'
import { shopAnswers } from '../../testing/shop-pages.ts'
import { inertJson } from '../../ui/linked-data.tsx'
import { languages } from '../../words/languages.ts'

const lamp = {
  ...product,
  ...{ slug: 'lamp', name: 'Lamp & Co', brand: 'Lumen', description: 'It shines.', related: [] },
  media: [{ url: '/pictures/lamp.webp', alt: null }],
  options: [],
  variants: [
    {
      ...{ id: 'var_1', sku: 'L-S', gtin: '4006381333931', title: 'Small' },
      price: { amount: '19.90', currency: 'EUR' },
      compareAtPrice: null,
      availability: 'LOW_STOCK',
      available: 2,
      selection: [],
    },
    {
      ...{ id: 'var_2', sku: 'L-L', gtin: null, title: 'Large' },
      price: { amount: '24.90', currency: 'EUR' },
      compareAtPrice: null,
      availability: 'OUT_OF_STOCK',
      available: 0,
      selection: [],
    },
  ],
}

const pageOf = async (shown: object, options = {}) => {
  const { app } = sampleShop({ Product: () => ({ ...chrome, product: shown }) }, options)
  return (await app.request('http://inside.example:4002/p/lamp')).text()
}
const allDataOf = (page: string) =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text ?? ''))
const dataOf = (page: string) => allDataOf(page)[0]

const offer = (id: string, price: string, availability: string) => ({
  ...{ '@type': 'Offer', url: `https://shop.example/p/lamp?v=${id}`, price, priceCurrency: 'EUR' },
  availability: `https://schema.org/${availability}`,
})
const whole = {
  ...{ name: 'Lamp & Co', description: 'It shines.', url: 'https://shop.example/p/lamp' },
  brand: { '@type': 'Brand', name: 'Lumen' },
  image: ['https://shop.example/pictures/lamp.webp'],
}

test('a product is told to search engines with what it costs and whether it can be had, by its public address', async () => {
  const page = await pageOf(lamp, { publicUrl: 'https://shop.example' })
  expect(dataOf(page)).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'ProductGroup', ...whole, productGroupID: product.id },
    hasVariant: [
      {
        ...{ '@type': 'Product', name: 'Lamp & Co, Small', image: whole.image, sku: 'L-S', gtin: '4006381333931' },
        offers: offer('var_1', '19.90', 'LimitedAvailability'),
      },
      {
        ...{ '@type': 'Product', name: 'Lamp & Co, Large', image: whole.image, sku: 'L-L' },
        offers: offer('var_2', '24.90', 'OutOfStock'),
      },
    ],
  })
  const head = page.slice(0, page.indexOf('</head>'))
  expect(head).toContain('<link rel="canonical" href="https://shop.example/p/lamp"/>')
  expect(head).toContain('<meta property="og:title" content="Lamp &amp; Co"/>')
  expect(head).toContain('<meta property="og:image" content="https://shop.example/pictures/lamp.webp"/>')
})

test('what comes in one kind is told with its own numbers', async () => {
  const page = await pageOf({ ...lamp, variants: lamp.variants.slice(0, 1) }, { publicUrl: 'https://shop.example' })
  expect(dataOf(page)).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'Product', ...whole, sku: 'L-S', gtin: '4006381333931' },
    offers: offer('var_1', '19.90', 'LimitedAvailability'),
  })
})

test('a page has an address in each language, by which search engines find it in that', async () => {
  const { app } = sampleShop({ Product: () => ({ ...chrome, product: lamp }) }, { publicUrl: 'https://shop.example' })
  const page = await (await app.request('/p/lamp?language=de&v=var_1')).text()
  expect(page).toContain('<html lang="de">')
  expect(page).toContain('<link rel="canonical" href="https://shop.example/p/lamp?language=de"/>')
  const others = [...page.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"\/>/gi)].map(
    ([, ...each]) => each,
  )
  expect(others).toEqual([
    ...Object.keys(languages).map((code) => [code, `https://shop.example/p/lamp?language=${code}`]),
    ['x-default', 'https://shop.example/p/lamp'],
  ])
})

test('without a public address it is where the page was asked for', async () => {
  expect(dataOf(await pageOf(lamp)).url).toBe('http://inside.example:4002/p/lamp')
})

test('the way to a product is told, and that to an aisle with the one address that it has however it is narrowed', async () => {
  const aisle = { id: 'cat_2', slug: 'lamps', name: 'Lamps', parent: { id: 'cat_1', slug: 'home', name: 'Home' } }
  const way = (...steps: [string, string][]) => ({
    ...{ '@context': 'https://schema.org', '@type': 'BreadcrumbList' },
    itemListElement: steps.map(([name, path], nth) => ({
      ...{ '@type': 'ListItem', position: nth + 1, name, item: `https://shop.example${path}` },
    })),
  })
  const publicUrl = 'https://shop.example'
  const page = await pageOf({ ...lamp, categories: [aisle] }, { publicUrl })
  expect(allDataOf(page)[1]).toEqual(way(['Home', '/c/home'], ['Lamps', '/c/lamps'], ['Lamp & Co', '/p/lamp']))
  const { app } = sampleShop(
    { ...shopAnswers, Category: () => ({ ...chrome, category: { ...aisle, children: [] } }) },
    { publicUrl },
  )
  const shown = await (await app.request('http://inside.example/c/lamps?sort=NEWEST')).text()
  expect(allDataOf(shown)).toEqual([way(['Home', '/c/home'], ['Lamps', '/c/lamps'])])
  expect(shown).toContain('<link rel="canonical" href="https://shop.example/c/lamps"/>')
})

test('nothing that a catalog says ends the data that it stands in', async () => {
  const page = await pageOf({ ...lamp, name: hostile, description: `${hostile}</script><!--\u2028` })
  expect(dataOf(page)).toMatchObject({ name: hostile, description: `${hostile}</script><!--\u2028` })
  expect(inertJson(['</script><!-- & \u2028'])).toBe('["\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"]')
})
