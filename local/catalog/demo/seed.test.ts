import { openPace } from '@micromart/catalog-import'
import { afterEach, expect, test, vi } from 'vitest'
import { openShop } from '../shop-api.ts'
import { seedCard } from './card.ts'
import { withPatience } from './seed.ts'

afterEach(() => void vi.unstubAllGlobals())

const tookTooLong = {
  data: null,
  errors: [{ message: 'This part of the answer took too long.', extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
}
const signedIn = { data: { signIn: { __typename: 'SignedIn', tokens: { accessToken: 'token' } } } }

test('a shop that is slow at first has what it was asked asked for again, and nothing twice', async () => {
  const cards: string[] = []
  let slow = 2
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    const { query } = JSON.parse(String(body)) as { query: string }
    if (query.includes('SignIn')) return Response.json(signedIn)
    const adds = query.includes('AddCard')
    // It is done, and its answer is late.
    if (adds) cards.push('card')
    if (slow-- > 0) return Response.json(tookTooLong)
    if (adds) return Response.json({ data: { addPaymentMethod: { __typename: 'AddedPaymentMethod' } } })
    return Response.json({ data: { me: { paymentMethods: cards.map((id) => ({ id })) } } })
  })
  const shop = openShop({ graphqlUrl: 'http://shop.example/graphql', email: 'a@shop.example', password: 'secret' })
  const said: string[] = []
  await withPatience(
    () => seedCard(shop),
    (line) => said.push(line),
    openPace({ size: 1, width: 1 }, { settleMs: 1 }),
  )
  expect(cards).toHaveLength(1)
  expect(said).toEqual(Array(2).fill(expect.stringMatching(/took too long.*; trying again$/)))
})
