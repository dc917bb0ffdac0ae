import { expect, type Mock, test, vi } from 'vitest'
import type { Router } from '../graph/router.ts'
import { failing, sampleShop } from '../testing/sample-shop.ts'
import { cart, chrome } from '../testing/samples.ts'
import { refreshing } from './refresh.ts'

const ending = () => Date.now() + 10_000
const tokens = (nth: number) => ({
  __typename: 'SignedIn',
  user: { id: 'usr_1', name: 'Ada' },
  tokens: {
    accessToken: `access-${nth}`,
    accessTokenExpiresIn: 900,
    refreshToken: `refresh-${nth}`,
  },
})
const account = (expires: number) => ({ name: 'Ada', access: 'access-0', refresh: 'refresh-0', expires })
const page = { Bag: () => ({ ...chrome, cart }) }

type Shop = ReturnType<typeof sampleShop>
const bag = (shop: Shop, session: Parameters<Shop['cookie']['keep']>[0]) =>
  shop.app.request('/bag', { headers: { cookie: shop.cookie.keep(session).split(';')[0] ?? '' } })
const sessionOf = (shop: Shop, response: Response) =>
  shop.cookie.open(/^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1])

test('an access token that is about to end is traded before the page asks anything', async () => {
  const shop = sampleShop({ ...page, RefreshSession: () => ({ refreshSession: tokens(1) }) })
  const response = await bag(shop, { account: account(ending()) })
  const asked = Date.now()
  expect(shop.asked.map(({ operation }) => operation)).toEqual(['RefreshSession', 'Bag'])
  expect(shop.asked.at(-1)?.asker).toMatchObject({ accessToken: 'access-1' })
  expect(sessionOf(shop, response).account).toMatchObject({ access: 'access-1', refresh: 'refresh-1' })
  // As long as it was said to be good for, whatever other clocks say.
  const { expires = 0 } = sessionOf(shop, response).account ?? {}
  expect(Math.abs(expires - asked - 900_000)).toBeLessThan(60_000)
})

test('requests that come together trade a token once', async () => {
  let traded = 0
  const shop = sampleShop({ ...page, RefreshSession: () => ({ refreshSession: tokens(++traded) }) })
  const responses = await Promise.all([1, 2, 3].map(() => bag(shop, { account: account(ending()) })))
  expect(traded).toBe(1)
  for (const response of responses) expect(sessionOf(shop, response).account?.access).toBe('access-1')
})

test('a trade that takes long keeps no page waiting, and what came of it is there for the next', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    let answer = (_: object) => {}
    const traded = new Promise<object>((resolve) => {
      answer = resolve
    })
    const router = {
      ask: vi.fn(async () => ({ data: await traded, errors: [], status: 200 })),
    } as unknown as Router & { ask: Mock }
    const refreshed = refreshing(router)
    const session = { account: account(ending()) }
    const waited = refreshed(session, { address: undefined, userAgent: undefined })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await waited).toBe(session)
    answer({ refreshSession: tokens(1) })
    const next = await refreshed(session, { address: undefined, userAgent: undefined })
    expect(next.account).toMatchObject({ access: 'access-1' })
    expect(router.ask).toHaveBeenCalledTimes(1)
  } finally {
    vi.useRealTimers()
  }
})

test('one that has ended signs out, and what a guest knew stays', async () => {
  const shop = sampleShop({ ...page, RefreshSession: () => ({ refreshSession: { __typename: 'TokenExpired' } }) })
  const response = await bag(shop, { account: account(ending()), orders: { ord_1: 'token' } })
  expect(sessionOf(shop, response)).toEqual({ orders: { ord_1: 'token' } })
})

test('one that was ended elsewhere is found out by the first thing that it may not do', async () => {
  const shop = sampleShop({
    Cards: () => failing('me', 'UNAUTHENTICATED', chrome),
    RefreshSession: () => ({ refreshSession: { __typename: 'TokenExpired' } }),
  })
  const cookie = shop.cookie.keep({ account: account(Date.now() + 900_000) }).split(';')[0] ?? ''
  const refused = await shop.app.request('/account/cards', { headers: { cookie } })
  expect(refused.status).toBe(401)
  const session = sessionOf(shop, refused)
  const next = await shop.app.request('/account/cards', {
    headers: { cookie: shop.cookie.keep(session).split(';')[0] ?? '' },
  })
  expect(next.headers.get('location')).toBe('/sign-in?back=%2Faccount%2Fcards')
})

test('where nobody can say, the session stays as it is', async () => {
  const shop = sampleShop(page)
  const response = await bag(shop, { account: account(ending()) })
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(shop.asked.at(-1)?.asker).toMatchObject({ accessToken: 'access-0' })
})

test('a guest’s bag is poured into the account’s once somebody answers, and is kept until then', async () => {
  const claims = [failing('claimCart', 'SUBGRAPH_UNAVAILABLE'), { claimCart: { __typename: 'CartChanged' } }]
  const shop = sampleShop({
    ...page,
    SignIn: () => ({ signIn: tokens(1) }),
    ClaimCart: () => claims.shift(),
  })
  const signedIn = await shop.app.request('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ email: 'ada@buyers.example', password: 'a long password', back: '/bag' }),
    headers: { cookie: shop.cookie.keep({ cart: 'guest-token' }).split(';')[0] ?? '' },
  })
  const session = sessionOf(shop, signedIn)
  expect(session).toMatchObject({ account: { access: 'access-1' }, cart: 'guest-token' })
  const later = await bag(shop, session)
  expect(sessionOf(shop, later).cart).toBeUndefined()
  expect(claims).toEqual([])
})
