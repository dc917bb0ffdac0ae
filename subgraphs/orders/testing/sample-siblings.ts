import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import cartSchema from '@micromart/cart/schema.graphql'
import inventorySchema from '@micromart/inventory/schema.graphql'
import paymentsSchema from '@micromart/payments/schema.graphql'
import { badUserInput, executableSchema } from '@micromart/service'
import { type GraphQLSchema, graphql } from 'graphql'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** A cart of two lanterns and a book, as it would be quoted. */
export function sampleCart() {
  return {
    id: 'crt_1',
    version: 3,
    coupon: 'WELCOME10' as string | null,
    lines: [
      {
        id: 'lin_c1',
        sku: 'LANTERN',
        title: 'Brass lantern',
        quantity: 2,
        forSale: true,
        unitPrice: eur('19.90'),
        lineTotal: eur('39.80'),
        variant: { id: 'var_lantern' },
      },
      {
        id: 'lin_c2',
        sku: 'BOOK',
        title: 'A book of knots',
        quantity: 1,
        forSale: true,
        unitPrice: eur('10.20'),
        lineTotal: eur('10.20'),
        variant: { id: 'var_book' },
      },
    ],
    totals: {
      subtotal: eur('50.00'),
      discount: eur('5.00'),
      shipping: eur('4.90'),
      tax: eur('9.48'),
      total: eur('59.38'),
    },
  }
}

type SiblingName = 'cart' | 'inventory' | 'payments'

/** What a test says of a sibling's health: `hung` takes the question and never answers. */
type Health = 'well' | 'failing' | 'hung'

/**
 * Cart, inventory and payments as small servers over their own schemas, so that a question they could not understand
 * fails here too. What they answer is the test's to set.
 */
export async function openSampleSiblings(credential: string) {
  const state = {
    cart: sampleCart() as ReturnType<typeof sampleCart> | null,
    stock: new Map<string, number | null>([
      ['var_lantern', 10],
      ['var_book', 10],
    ]),
    cards: ['pme_visa'],
    health: { cart: 'well', inventory: 'well', payments: 'well' } as Record<SiblingName, Health>,
    /** Names of the operations that were asked, and the arguments of what was removed from the cart. */
    asked: [] as string[],
    removed: [] as unknown[],
    headers: [] as Record<string, unknown>[],
  }
  const cartOf = () =>
    state.cart && {
      ...state.cart,
      shippingOptions({ country }: { country: string }) {
        if (country === 'AQ') throw badUserInput('We do not ship there.')
        return [{ id: 'standard' }]
      },
      totals({ shippingOption }: { shippingOption: string }) {
        if (shippingOption !== 'standard') throw badUserInput('There is no such way of shipping.')
        return state.cart?.totals
      },
    }
  const schemas: Record<SiblingName, GraphQLSchema> = {
    cart: executableSchema(cartSchema, {
      Query: { cart: cartOf },
      Mutation: {
        removeOrderedLines(_parent: unknown, order: unknown) {
          state.removed.push(order)
          if (state.cart) state.cart = { ...state.cart, lines: [], version: state.cart.version + 1 }
          return true
        },
      },
    }),
    inventory: executableSchema(inventorySchema, {
      Variant: {
        __resolveReference: ({ id }: { id: string }) =>
          state.stock.has(id) ? { id, available: state.stock.get(id) } : null,
      },
    }),
    payments: executableSchema(paymentsSchema, {
      User: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          paymentMethods: state.cards.map((card) => ({ id: card })),
        }),
      },
    }),
  }
  const servers = await Promise.all(
    (Object.keys(schemas) as SiblingName[]).map(async (name): Promise<[SiblingName, Server, string]> => {
      const server = createServer(async (request, response) => {
        let text = ''
        for await (const chunk of request) text += chunk
        const { query, variables } = JSON.parse(text)
        state.asked.push(/(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '')
        state.headers.push(request.headers)
        if (state.health[name] === 'hung') return
        if (state.health[name] === 'failing') return response.writeHead(503).end()
        if (request.headers['x-micromart-credential'] !== credential) return response.writeHead(401).end('{}')
        const answer = await graphql({ schema: schemas[name], source: query, variableValues: variables })
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
      })
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      return [name, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`]
    }),
  )
  return {
    state,
    urls: Object.fromEntries(servers.map(([name, , url]) => [name, url])) as Record<SiblingName, string>,
    async close() {
      for (const [, server] of servers) {
        server.closeAllConnections()
        await new Promise((closed) => server.close(closed))
      }
    },
  }
}
