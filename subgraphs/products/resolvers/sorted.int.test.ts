import { encodeCursor } from '@micromart/pagination'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

interface Listed {
  id: string
  name: string
  status: string
  createdAt: string
  updatedAt: string
}

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
  const ids: string[] = []
  for (const [name, status] of [
    ['zebra lamp', 'ACTIVE'],
    ['Écru lamp', 'DRAFT'],
    ['apple lamp', 'ARCHIVED'],
    ['Apple lamp', 'ACTIVE'],
    ['EBONY lamp', 'ACTIVE'],
    [`${'ﷺ'.repeat(190)} lamp`, 'DRAFT'],
    ['Zebra rug', 'DRAFT'],
  ] as const) {
    shop.passTime(1000)
    ids.push((await makeProduct(shop, { name, status })).id)
  }
  for (const nth of [2, 0]) {
    shop.passTime(1000)
    const input = { id: ids[nth], brand: 'Changed' }
    await shop.ask('staff', 'mutation($i: UpdateProductInput!) { updateProduct(input: $i) { __typename } }', {
      i: input,
    })
  }
})
afterAll(() => shop.close())

const listing = `query ($first: Int, $after: String, $sort: ProductSort, $status: [ProductStatus!], $words: String) {
  products(first: $first, after: $after, sort: $sort, status: $status, words: $words) {
    pageInfo { hasNextPage endCursor } edges { node { id name status createdAt updatedAt } } } }`

async function walked(who: 'guest' | 'staff', first: number, variables: object): Promise<Listed[]> {
  const found: Listed[] = []
  for (let after: string | null = null; ; ) {
    const { products } = await shop.ask(who, listing, { ...variables, first, after })
    found.push(...products.edges.map(({ node }: { node: Listed }) => node))
    if (!products.pageInfo.hasNextPage) return found
    after = products.pageInfo.endCursor
  }
}

type Order = (a: Listed, b: Listed) => number
const plain = ({ name }: Listed) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const by =
  (key: (listed: Listed) => string): Order =>
  (a, b) =>
    Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))) || (a.id < b.id ? -1 : 1)
const down =
  (order: Order): Order =>
  (a, b) =>
    -order(a, b)
const [age, name, change] = [by(({ id }) => id), by(plain), by(({ updatedAt }) => updatedAt)]
const sorts: Record<string, Order> = {
  ...{ NEWEST: down(age), OLDEST: age },
  ...{ NAME_ASC: name, NAME_DESC: down(name) },
  ...{ CHANGED_DESC: down(change), CHANGED_ASC: change },
}

test('every order of the catalog is the same page by page, for whoever asks and of whatever is asked for', async () => {
  const { __type } = await shop.ask('guest', '{ __type(name: "ProductSort") { enumValues { name } } }')
  expect(Object.keys(sorts)).toEqual(__type.enumValues.map(({ name }: { name: string }) => name))
  const all = await walked('staff', 100, {})
  expect(all).toHaveLength(7)
  const lists: [who: 'guest' | 'staff', variables: object, has: (listed: Listed) => boolean][] = [
    ['staff', {}, () => true],
    ['guest', {}, ({ status }) => status === 'ACTIVE'],
    ['guest', { status: ['ACTIVE', 'DRAFT'] }, ({ status }) => status === 'ACTIVE'],
    ['staff', { status: ['DRAFT', 'ARCHIVED'] }, ({ status }) => status !== 'ACTIVE'],
    ['staff', { status: [] }, () => false],
    ['staff', { words: 'LAMP' }, ({ name }) => name.endsWith('lamp')],
    ['staff', { words: 'zeb', status: ['DRAFT'] }, ({ name }) => name === 'Zebra rug'],
  ]
  for (const [who, variables, has] of lists)
    for (const [sort, order] of Object.entries(sorts)) {
      const wanted = all.filter(has).sort(order)
      for (const first of [1, 2, 100])
        expect({ who, variables, sort, found: await walked(who, first, { ...variables, sort }) }).toEqual({
          ...{ who, variables, sort },
          found: wanted,
        })
    }
})

test('a cursor of another order is none of this one', async () => {
  const [one] = await walked('staff', 100, {})
  const id = one?.id ?? ''
  for (const [sort, key] of [
    ['NEWEST', ['lamp', id]],
    ['NAME_ASC', [id]],
    ['NAME_ASC', ['a\0', id]],
    ['CHANGED_DESC', ['\ud800', id]],
    ['NAME_DESC', [1, id]],
  ] as const)
    await expect(shop.ask('staff', listing, { sort, after: encodeCursor(key) })).rejects.toThrow(/not one of ours/)
})
