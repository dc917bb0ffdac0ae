import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

let made = 0
/** A photo that no other test has. */
const photo = (width = 900) =>
  sharp({
    create: { width, height: 600, channels: 3, background: { r: (++made * 37) % 256, g: (made * 91) % 256, b: 200 } },
  })
    .jpeg()
    .toBuffer()

const promised = async (bytes: number) =>
  (
    await shop.ask(
      'staff',
      `mutation($bytes: Int!) { createPictureUpload(input: { bytes: $bytes }) {
        __typename ... on InvalidInput { message path } ... on PictureUploadCreated { uploadUrl expiresAt } } }`,
      { bytes },
    )
  ).createPictureUpload

const put = (url: string, payload: Buffer | string, headers: Record<string, string> = {}) =>
  shop.request({ method: 'PUT', url, payload, headers: { 'content-type': 'image/jpeg', ...headers } })

async function brought(sent: Buffer): Promise<{ url: string; width: number; height: number }> {
  const { uploadUrl } = await promised(sent.length)
  const answer = await put(uploadUrl, sent)
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

const show = async (media: object[], id?: string): Promise<string> => {
  const source = id
    ? 'mutation($i: UpdateProductInput!) { change: updateProduct(input: $i) { ... on ProductChanged { product { id media { url } } } } }'
    : 'mutation($i: CreateProductInput!) { change: createProduct(input: $i) { ... on ProductChanged { product { id media { url } } } } }'
  const { change } = await shop.ask('staff', source, {
    i: { media, ...(id ? { id } : { name: `Pictured ${++made}` }) },
  })
  return change.product.id
}
const status = async (url: string) => (await shop.request({ method: 'GET', url })).statusCode
const days = (count: number) => count * 24 * 60 * 60_000

test('a picture goes where it was promised a place, and everybody may have it in its widths', async () => {
  const picture = await brought(await photo())
  expect(picture).toEqual({
    url: expect.stringMatching(/^\/pictures\/[0-9a-f]{64}\/900\.webp$/),
    width: 900,
    height: 600,
  })
  for (const width of [320, 640, 900]) {
    const url = picture.url.replace('/900.', `/${width}.`)
    const { statusCode, headers, rawPayload } = await shop.request({ method: 'GET', url })
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'webp', width })
    const again = { 'if-none-match': String(headers.etag) }
    expect((await shop.request({ method: 'GET', url, headers: again })).statusCode).toBe(304)
  }
  for (const other of ['960.webp', '0900.webp', '900.jpg', '900.webp.html', '1.webp', '99999.webp', '%00.webp']) {
    expect(await status(picture.url.replace('900.webp', other)), other).toBe(404)
  }
  expect(await status(`/pictures/${'0'.repeat(64)}/320.webp`)).toBe(404)
})

test('what is no picture is refused whatever it says it is, and nothing of it stays', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const { uploadUrl } = await promised(5_000)
  const before = await shop.db.selectFrom('pictures').select('hash').execute()
  const answers = [
    await put(uploadUrl, page, { 'content-type': 'image/png' }),
    await put(uploadUrl, page, { 'content-type': 'text/html' }),
    await put(uploadUrl, '<svg xmlns="http://www.w3.org/2000/svg"/>', { 'content-type': 'image/svg+xml' }),
    await put(uploadUrl, (await photo()).subarray(0, 900)),
  ]
  expect(answers.map((answer) => [answer.statusCode, answer.json().errors[0].extensions.code])).toEqual([
    [415, 'NOT_A_PICTURE'],
    [415, 'NOT_A_PICTURE'],
    [415, 'NOT_A_PICTURE'],
    [422, 'BROKEN_PICTURE'],
  ])
  for (const { headers } of answers) expect(headers['content-type']).toMatch(/^application\/json/)
  expect(await shop.db.selectFrom('pictures').select('hash').execute()).toEqual(before)
})

test('nothing is taken without a promise, beyond it, or after it', async () => {
  const sent = await photo()
  const { uploadUrl } = await promised(sent.length - 1)
  expect((await put(uploadUrl, sent)).statusCode).toBe(413)
  const forged = [
    uploadUrl.replace(/\.\d+\./, '.99999999.'),
    uploadUrl.slice(0, -1),
    `${uploadUrl}A`,
    `${uploadUrl}&token=a`,
    '/pictures/uploads',
    '/pictures/uploads?token=x',
    '/pictures/uploads?token=a.1.1.',
  ]
  for (const url of forged) expect((await put(url, sent)).statusCode, url).toBe(403)
  const { uploadUrl: late, expiresAt } = await promised(sent.length)
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(shop.clock().getTime())
  shop.passTime(15 * 60_000 + 1_000)
  expect((await put(late, sent)).statusCode).toBe(403)
})

test('a place is promised for a picture of a size that is taken', async () => {
  for (const bytes of [0, -1, 16_777_217, 2_147_483_647]) {
    expect(await promised(bytes)).toMatchObject({ __typename: 'InvalidInput', path: ['bytes'] })
  }
  expect(await promised(16_777_216)).toMatchObject({ __typename: 'PictureUploadCreated' })
  const asCustomer = shop.ask('customer', 'mutation { createPictureUpload(input: { bytes: 1 }) { __typename } }')
  await expect(asCustomer).rejects.toThrow(/not|scope|may/i)
})

test('a picture stays while a product shows it, and for 90 days after the last one does', async () => {
  const [shared, alone, unused] = [
    await brought(await photo()),
    await brought(await photo()),
    await brought(await photo()),
  ]
  const elsewhere = { url: `https://pictures.example/pictures/${'1'.repeat(64)}/320.webp` }
  const one = await show([{ url: shared.url, alt: 'From afar' }, { url: alone.url }, elsewhere])
  const two = await show([{ url: shared.url.replace('900', '320') }])
  shop.passTime(days(91))
  await shop.work('retention')
  expect([await status(shared.url), await status(alone.url), await status(unused.url)]).toEqual([200, 200, 404])
  expect(
    await shop.db
      .selectFrom('picture_renditions')
      .select('hash')
      .where('hash', '=', unused.url.slice(10, 74))
      .execute(),
  ).toEqual([])

  await show([], one)
  shop.passTime(days(89))
  await shop.work('retention')
  expect(await status(alone.url)).toBe(200)
  shop.passTime(days(2))
  await shop.work('retention')
  expect([await status(shared.url), await status(alone.url)]).toEqual([200, 404])
  await show([elsewhere], two)
  await show([{ url: shared.url }], one)
  shop.passTime(days(91))
  await shop.work('retention')
  expect(await status(shared.url)).toBe(200)
})

test('products that come and go at once leave no picture that is shown to be forgotten', async () => {
  const { url } = await brought(await photo())
  const products = await Promise.all([0, 1, 2, 3].map(() => show([])))
  for (let round = 0; round < 4; round++) {
    await Promise.all(products.map((id, nth) => show((nth + round) % 2 === 0 ? [{ url }] : [], id)))
    const row = await shop.db
      .selectFrom('pictures')
      .select('unused_since')
      .where('hash', '=', url.slice(10, 74))
      .execute()
    expect(row).toEqual([{ unused_since: null }])
  }
  await Promise.all(products.map((id) => show([], id)))
  const row = await shop.db
    .selectFrom('pictures')
    .select('unused_since')
    .where('hash', '=', url.slice(10, 74))
    .execute()
  expect(row[0]?.unused_since).toBeInstanceOf(Date)
})

test('the same picture again is the same, and as new', async () => {
  const sent = await photo()
  const { url } = await brought(sent)
  shop.passTime(days(89))
  expect((await brought(sent)).url).toBe(url)
  shop.passTime(days(89))
  await shop.work('retention')
  expect(await status(url)).toBe(200)
})
