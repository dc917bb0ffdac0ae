import { describe, expect, test } from 'vitest'
import { atDesk } from '../desk/testing/staff.ts'
import { sampleShop } from '../testing/sample-shop.ts'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'
import { placesOf } from './places.ts'

const { app } = sampleShop({})
const routes = app.routes.filter(({ method }) => method !== 'ALL')
const paths = [...new Set(routes.map(({ path }) => path))]
/** An address of a route. */
const example = (path: string) => path.replace(/:file\{.*\}/, '1.xml').replace(/:\w+/g, 'x')
const { methods: methodsAt } = placesOf(app)
const pages = paths.map(example).filter((path) => methodsAt(path).includes('GET'))

describe.each([
  ['en', en],
  ['de', de],
])('in the language %s', (language, { errors }) => {
  const guest = (method: string, path: string) =>
    app.request(path, { method, headers: { 'sec-fetch-site': 'same-origin', 'accept-language': language } })
  const staff = atDesk({}, { scope: 'staff admin', language })
  const ask = (method: string, path: string) =>
    path.startsWith('/desk') ? staff.by(method, path) : guest(method, path)

  test.each(paths)('%s tells who asks for it by another method, and leads to a page', async (path) => {
    const known = methodsAt(example(path))
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      if (known.includes(method)) continue
      const response = await ask(method, example(path))
      expect([method, response.status]).toEqual([method, 405])
      expect(response.headers.get('allow')).toBe(known.join(', '))
      const text = await response.text()
      expect(text).toContain(errors.unfitting)
      const way = new RegExp(`href="([^"]*)">${errors.toPage}<`).exec(text)?.[1] ?? ''
      expect(pages).toContain(way)
    }
  })
})

describe('an address that is written otherwise', () => {
  const { by } = atDesk({}, { scope: 'staff admin' })
  const inCapitals = (path: string) => path.replace(/[a-z]+/g, (word) => (word === 'x' ? word : word.toUpperCase()))
  const ways: [way: string, (path: string) => string][] = [
    ['with a slash at its end', (path) => `${path}/`],
    ['with slashes at its end', (path) => `${path}//`],
    ['with two slashes for one', (path) => path.replaceAll('/', '//')],
    ['in capitals', inCapitals],
    ['with a file of a folder', (path) => `${path}/index.html`],
    ['in all of these ways', (path) => `${inCapitals(path).replaceAll('/', '//')}//INDEX.PHP`],
  ]
  const files = /^.(assets|pictures|sitemaps)./

  test.each(ways)('%s leads to the page that there is', async (_, otherwise) => {
    for (const page of pages.filter((each) => each !== '/' && !files.test(each))) {
      const odd = otherwise(page)
      if (methodsAt(odd).length > 0) continue
      const response = await by('GET', `${odd}?a=b`)
      expect([odd, response.status, response.headers.get('location')]).toEqual([odd, 301, `${page}?a=b`])
    }
  })

  test.each(['//', '/index.html', '///INDEX.htm'])('%s leads to the entrance', async (path) => {
    expect((await by('GET', path)).headers.get('location')).toBe('/')
  })

  test.each(['//evil.example', '///evil.example/bag', '/%5Cevil.example/', '/nowhere/', '/NOWHERE', '/index.html/x'])(
    '%s leads nowhere',
    async (path) => {
      expect((await by('GET', `http://localhost${path}`)).status).toBe(404)
    },
  )

  test('of the desk leads nobody there who does not work here', async () => {
    const { by } = atDesk({}, { scope: 'openid' })
    for (const path of ['/desk//orders', '/DESK/Orders', '/desk/']) expect((await by('GET', path)).status).toBe(404)
    expect((await by('PUT', '/desk/orders')).status).toBe(404)
  })

  test('of a form is not sent on', async () => {
    expect((await by('POST', '/BAG/ADD')).status).toBe(404)
  })
})
