import { expect, test } from 'vitest'
import { brand } from '../brand.ts'
import { sampleShop } from '../testing/sample-shop.ts'

test('what browsers ask of any site by themselves is there, for caches of all, and nobody is visited for it', async () => {
  const { app, asked } = sampleShop({})
  const icon = await app.request('/favicon.ico')
  expect([icon.status, icon.headers.get('location')]).toEqual([301, '/icon.svg'])
  const manifest = await app.request('/site.webmanifest')
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json')
  expect(manifest.headers.get('set-cookie')).toBeNull()
  const said = (await manifest.json()) as { name: string; icons: { src: string }[] }
  expect(said).toMatchObject({ name: brand.name, start_url: '/', theme_color: brand.colour })
  const types = await Promise.all(
    said.icons.map(async ({ src }) => (await app.request(src)).headers.get('content-type')),
  )
  expect(types).toEqual(['image/svg+xml', 'image/png'])
  expect(asked).toEqual([])
})

test('a page names them, and its policy lets them be read', async () => {
  const { app } = sampleShop({})
  const page = await app.request('/nowhere')
  const html = await page.text()
  const named = [...html.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
  expect(named).toEqual(['/icon.svg', '/apple-touch-icon.png', '/site.webmanifest'])
  for (const address of named) expect((await app.request(address)).status).toBe(200)
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("manifest-src 'self'")
  expect(policy).toContain("img-src 'self'")
})

test('whoever has found a hole reads where to tell of it, as RFC 9116 has it', async () => {
  const { app } = sampleShop({}, { publicUrl: 'https://shop.example', securityContact: 'mailto:holes@shop.example' })
  const answer = await app.request('/.well-known/security.txt')
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i)
  const fields = Object.fromEntries(
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  )
  expect(fields).toMatchObject({
    Contact: 'mailto:holes@shop.example',
    Canonical: 'https://shop.example/.well-known/security.txt',
    'Preferred-Languages': 'en, de',
  })
  const days = (Date.parse(fields.Expires) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

test('where nobody is named there is no such file', async () => {
  expect((await sampleShop({}).app.request('/.well-known/security.txt')).status).toBe(404)
})
