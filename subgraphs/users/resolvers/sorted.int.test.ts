import { newId } from '@micromart/ids'
import { encodeCursor } from '@micromart/pagination'
import type { Somebody } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'

interface Account {
  id: string
  name: string
  email: string
  createdAt: string
}

let shop: UsersHarness
let clerk: Somebody
beforeAll(async () => {
  shop = await openUsers()
  clerk = (await shop.promoted(await shop.newAccount('Clerk@micromart.example'), 'STAFF')).as
  for (const [nth, name] of ['zoe', 'Ada', 'Émile', 'ada', 'Émile', 'Zed', 'émile'].entries()) {
    if (nth % 3 === 0) shop.passTime(1000)
    const account = await shop.newAccount(`${'fbDacEg'[nth]}@buyers.example`)
    await shop.db.updateTable('users').set({ name }).where('id', '=', account.id).execute()
  }
})
afterAll(() => shop.close())

const listing = `query ($first: Int, $after: String, $sort: UserSort, $words: String) {
  users(first: $first, after: $after, sort: $sort, words: $words) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name email createdAt } } } }`

async function walked(first: number, variables: object): Promise<Account[]> {
  const found: Account[] = []
  for (let after: string | null = null; ; ) {
    const { data } = await shop.ask(listing, { ...variables, first, after }, clerk)
    found.push(...data.users.edges.map(({ node }: { node: Account }) => node))
    if (!data.users.pageInfo.hasNextPage) return found
    after = data.users.pageInfo.endCursor
  }
}

type Order = (a: Account, b: Account) => number
const by =
  (key: (account: Account) => string): Order =>
  (a, b) =>
    Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))) || (a.id < b.id ? -1 : 1)
const down =
  (order: Order): Order =>
  (a, b) =>
    -order(a, b)
const age = by(({ createdAt }) => createdAt)
const name = by((account) => account.name.toLowerCase())
const email = by((account) => account.email.toLowerCase())
const sorts: Record<string, Order> = {
  ...{ NEWEST: down(age), OLDEST: age },
  ...{ NAME_ASC: name, NAME_DESC: down(name) },
  ...{ EMAIL_ASC: email, EMAIL_DESC: down(email) },
}

test('every order of accounts is the same page by page, of all and of those that are looked for', async () => {
  const { data } = await shop.ask('{ __type(name: "UserSort") { enumValues { name } } }')
  expect(Object.keys(sorts)).toEqual(data.__type.enumValues.map((value: { name: string }) => value.name))
  const all = await walked(100, {})
  expect(all).toHaveLength(8)
  for (const words of [null, 'mil'])
    for (const [sort, order] of Object.entries(sorts)) {
      const wanted = all.filter((account) => !words || account.name.includes(words)).sort(order)
      for (const first of [1, 2, 100])
        expect({ words, sort, found: await walked(first, { words, sort }) }).toEqual({ words, sort, found: wanted })
    }
})

test('a cursor of another order is none of this one', async () => {
  const id = newId('usr')
  for (const [sort, key] of [
    ['NEWEST', ['ada', id]],
    ['NAME_ASC', [id]],
    ['NAME_ASC', ['a\0', id]],
    ['EMAIL_DESC', ['\ud800', id]],
    ['EMAIL_ASC', [1, id]],
  ] as const) {
    const { errors } = await shop.ask(listing, { sort, after: encodeCursor(key) }, clerk)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  }
})
