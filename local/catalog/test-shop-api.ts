import { openProducts } from '@micromart/products/testing'
import { openShop, type ShopApi } from './shop-api.ts'
import { portOf } from './shop-port.ts'

type Variables = Record<string, unknown>

interface Adjustment {
  idempotencyKey: string
  variantId: string
  by: number
}

/**
 * A shop to fill: the real products subgraph on a database of its own, and an inventory that knows a variant only from
 * the second question about it on. `before` and `after` may answer in the shop's place. For tests.
 */
export async function openTestApi() {
  const products = await openProducts()
  const stock = new Map<string, number>()
  const keys = new Set<string>()
  const heardOf = new Set<string>()
  const requests: string[] = []
  const faults: {
    before?(query: string, variables: Variables): Promise<Response | undefined> | Response | undefined
    after?(query: string): Response | undefined
  } = {}

  function adjust({ idempotencyKey, variantId, by }: Adjustment) {
    if (!heardOf.has(variantId)) {
      heardOf.add(variantId)
      return { __typename: 'NotFound', message: 'There is no such variant.' }
    }
    if (!keys.has(idempotencyKey)) stock.set(variantId, (stock.get(variantId) ?? 0) + by)
    keys.add(idempotencyKey)
    return { __typename: 'StockAdjusted' }
  }

  async function answer(query: string, variables: Variables): Promise<unknown> {
    if (query.includes('signIn')) return { signIn: { __typename: 'SignedIn', tokens: { accessToken: 'token' } } }
    if (query.includes('adjustStock')) {
      const inputs = Object.values(variables) as Adjustment[]
      return Object.fromEntries(inputs.map((input, n) => [`r${n}`, adjust(input)]))
    }
    if (query.includes('stock {')) {
      const level = (id: string) => ({ stock: { onHand: stock.get(id) ?? 0, reserved: 0 } })
      return Object.fromEntries(Object.values(variables).map((id, n) => [`r${n}`, level(String(id))]))
    }
    return products.ask('staff', query, variables)
  }

  const api: ShopApi = openShop({
    graphqlUrl: 'http://shop.test/graphql',
    email: 'staff@micromart.example',
    password: 'micromart-demo-1',
    fetch: async (_url, init) => {
      const { query, variables } = JSON.parse(String(init?.body))
      if (!/^(query|mutation) \w+/.test(query)) throw new Error(`nobody would find it in a trace: ${query}`)
      requests.push(query)
      const early = await faults.before?.(query, variables)
      if (early) return early
      const data = await answer(query, variables)
      return faults.after?.(query) ?? Response.json({ data })
    },
  })
  return { api, port: portOf(api), products, stock, requests, faults, close: () => products.close() }
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>
