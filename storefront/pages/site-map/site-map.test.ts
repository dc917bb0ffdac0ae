import { expect, test } from 'vitest'
import { failing, sampleShop } from '../../testing/sample-shop.ts'
import { unlisted } from './site-map.ts'
import { mostEntries, siteMapIndex, urlSet } from './xml.ts'

const publicUrl = 'https://shop.example'
const categories = [{ slug: 'home', children: [{ slug: 'lamps & light', children: [{ slug: 'bulbs' }] }] }]

/** A shelf of so many products, a hundred a page. */
const shelfOf = (count: number) => ({
  SiteMapAisles: () => ({ categories }),
  SiteMapShelf: ({ after }: Record<string, unknown>) => {
    const from = Number(after ?? 0)
    const till = Math.min(from + 100, count)
    const edges = Array.from({ length: till - from }, (_, nth) => ({
      node: {
        ...{ slug: `lamp-${from + nth}`, updatedAt: '2026-05-01T12:00:00.000Z' },
        categories: [{ slug: 'bulbs' }, ...(nth === 0 ? [{ slug: 'five-levels-down' }] : [])],
      },
    }))
    return { products: { edges, pageInfo: { hasNextPage: till < count, endCursor: String(till) } } }
  },
})
const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)

test('names the entrance, every category and everything on sale, to caches of all', async () => {
  const { app, asked } = sampleShop(shelfOf(250), { publicUrl })
  const response = await app.request('/sitemap.xml')
  expect(response.headers.get('content-type')).toMatch(/^application\/xml/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(response.headers.get('set-cookie')).toBeNull()
  const xml = await response.text()
  const found = locations(xml)
  expect(found).toHaveLength(1 + 4 + 250)
  expect(found.slice(0, 6)).toEqual([
    'https://shop.example/',
    'https://shop.example/c/home',
    'https://shop.example/c/lamps%20%26%20light',
    'https://shop.example/c/bulbs',
    'https://shop.example/c/five-levels-down',
    'https://shop.example/p/lamp-0',
  ])
  expect(xml).toContain('<lastmod>2026-05-01T12:00:00.000Z</lastmod>')
  expect(asked).toHaveLength(1 + 3)
  // It is the storefront that asks, and by no visitor's limit.
  expect(asked.map(({ asker }) => (asker as { address?: string }).address)).toEqual(asked.map(() => undefined))
})

test('is walked once for all who ask within the hour', async () => {
  const { app, asked } = sampleShop(shelfOf(10), { publicUrl })
  await Promise.all([app.request('/sitemap.xml'), app.request('/sitemap.xml')])
  await app.request('/sitemap.xml')
  expect(asked).toHaveLength(2)
})

test('is all of it or nothing: where the router is away, crawlers come back, and find it then', async () => {
  const shop = shelfOf(250)
  let away = true
  const { app } = sampleShop({
    ...shop,
    SiteMapShelf: (variables) =>
      away && variables.after === '200' ? failing('products', 'X') : shop.SiteMapShelf(variables),
  })
  const refused = await app.request('/sitemap.xml')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
  away = false
  expect((await app.request('/sitemap.xml')).status).toBe(200)
})

test('of more than one file may name there are several, which an index names', async () => {
  const { app } = sampleShop(shelfOf(mostEntries + 10), { publicUrl })
  const index = await (await app.request('/sitemap.xml')).text()
  expect(locations(index)).toEqual(['https://shop.example/sitemaps/1.xml', 'https://shop.example/sitemaps/2.xml'])
  const [first, second] = await Promise.all(
    ['/sitemaps/1.xml', '/sitemaps/2.xml'].map(async (path) => locations(await (await app.request(path)).text())),
  )
  expect(first).toHaveLength(mostEntries)
  expect(second).toHaveLength(1 + 4 + 10)
  expect((await app.request('/sitemaps/3.xml')).status).toBe(404)
})

test('what a text holds ends no element', () => {
  const odd = [{ path: '/c/a&b', changed: '<x>' }]
  expect(urlSet('https://shop.example', odd)).toContain(
    '<loc>https://shop.example/c/a&amp;b</loc><lastmod>&lt;x&gt;</lastmod>',
  )
  expect(siteMapIndex('https://shop.example', ['/a?b&c'])).toContain('<loc>https://shop.example/a?b&amp;c</loc>')
})

test('crawlers are told of the map, and kept from every page that is no shelf', async () => {
  const { app } = sampleShop({}, { publicUrl })
  const told = await (await app.request('/robots.txt')).text()
  expect(told).toContain('\nSitemap: https://shop.example/sitemap.xml\n')
  for (const path of unlisted) expect(told).toContain(`\nDisallow: ${path}\n`)
  const listed = [
    '/',
    '/about/delivery',
    '/about/privacy',
    '/about/shop',
    '/c/:slug',
    '/p/:slug',
    '/robots.txt',
    '/sitemap.xml',
  ]
  const ofFiles = /^\/(assets|pictures|sitemaps)|\.(svg|ico|png|webmanifest)$/
  const pages = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const open = [...pages].filter((path) => !ofFiles.test(path) && !unlisted.some((start) => path.startsWith(start)))
  expect(open.toSorted()).toEqual(listed.toSorted())
})
