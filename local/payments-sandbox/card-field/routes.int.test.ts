import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from '../testing.ts'

const { after, end } = cleanups()
let url: string

beforeAll(async () => {
  url = (await startSandbox(after)).url
})
afterAll(end)

const typed = { number: '4242 4242 4242 4242', expiry: '12/99', securityCode: '123' }

async function tokenFor(body: unknown) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/card-field/tokens`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

test('the frame’s page is for the shop that asks for it, and runs its own script alone', async () => {
  const response = await fetch(`${url}/card-field?shop=https://shop.example/checkout&lang=de`)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/frame-ancestors https:\/\/shop\.example$/)
  const page = await response.text()
  expect(page).toContain('Kartennummer')
  expect(page).toContain('"https://shop.example"')
  const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1]
  expect([...page.matchAll(/<script nonce="([^"]+)"/g)].map(([, each]) => each)).toEqual([nonce])
})

test.each(['', 'shop=', 'shop=javascript:alert(1)', 'shop=file:///etc', 'shop=shop.example', 'shop=*'])(
  'for "%s" there is no page',
  async (query) => {
    expect((await fetch(`${url}/card-field?${query}`)).status).toBe(400)
  },
)

test('nothing that is asked for gets into its script', async () => {
  const hostile = encodeURIComponent('https://shop.example/</script><script>alert(1)</script>')
  const page = await (await fetch(`${url}/card-field?shop=${hostile}&lang=${hostile}`)).text()
  expect(page).not.toContain('alert(1)')
})

test('a test card as it is typed is a token, without any key', async () => {
  expect(await tokenFor(typed)).toEqual({
    status: 201,
    body: { token: 'pm_card_visa', brand: 'visa', last4: '4242' },
  })
})

test.each([
  [{ ...typed, number: '4242 4242 4242 4241' }, 422, 'invalid_number'],
  [{ ...typed, expiry: '01/20' }, 422, 'expired_card'],
  [{ ...typed, number: '4111 1111 1111 1111' }, 422, 'not_a_test_card'],
  [{ ...typed, number: 4242 }, 400, 'invalid_request'],
  [{}, 400, 'invalid_request'],
])('%j is refused', async (body, status, code) => {
  expect(await tokenFor(body)).toMatchObject({ status, body: { error: { code } } })
})
