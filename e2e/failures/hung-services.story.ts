import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { type Customer, newCustomer, staffOf } from '../actors/people.ts'
import { PlaceOrderDocument } from '../generated.ts'
import { mailsTo } from '../probes/mailbox.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'

export const title =
  'Cart, inventory, payments, notifications and the mail server that hang cost their fields and no more'
export const own = true
export const long = true
export const patienceMs = 900_000

/** Everything that a page about somebody may show, of every service. */
const page = `query Page($id: ID!) {
  me { name cart { id } paymentMethods { id } notifications(first: 1) { edges { node { id } } }
    orders(first: 1) { edges { node { number payment { status } } } } }
  product(id: $id) { name variants { sku available } }
  search(query: "lamp", first: 1) { totalCount }
}`

interface Page {
  me: {
    name: string
    cart: object | null
    paymentMethods: object[] | null
    notifications: object | null
    orders: { edges: { node: { number: string; payment: object | null } }[] } | null
  }
  product: { name: string; variants: { sku: string; available: number | null }[] } | null
  search: { totalCount: number } | null
}

/** Of each service, what of the page is its own. */
const fields = {
  cart: ({ me }: Page) => [me.cart],
  payments: ({ me }: Page) => [me.paymentMethods, me.orders?.edges[0]?.node.payment ?? null],
  notifications: ({ me }: Page) => [me.notifications],
  inventory: ({ product }: Page) => product?.variants.map(({ available }) => available) ?? [null],
  others: ({ me, product, search }: Page) => [me.name, me.orders, product, search],
}
type Owner = keyof typeof fields

/** Whoever places an order must have asked these first; stock is reserved later, and an order taken without having been counted. */
const asked: readonly string[] = ['cart', 'payments']
/** Half of what the router waits for a subgraph. */
const longMs = 5_000
const away = ['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'OVERLOADED']

export async function run({ shop, say }: PartContext): Promise<unknown> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 100 })
  const { productId } = await productOf(staff, variantId)
  const figures: Record<string, { pageMs: number[]; orderMs: number }> = {}
  for (const name of ['cart', 'inventory', 'payments', 'notifications', 'mailbox']) {
    const customer = await newCustomer(shop)
    await buyOne(customer, variantId)
    await addToCart(customer.client, variantId)
    const wanted = await agree(customer)
    const pid = (await pids(shop))[name]
    assert.ok(pid, `${name} runs`)
    const pageMs: number[] = []
    let orderMs = 0
    say(`${name} hangs`)
    process.kill(pid, 'SIGSTOP')
    try {
      // More than it takes to leave it out: the first wait for it, the last do not.
      for (let nth = 0; nth < 8; nth++) pageMs.push(await timed(() => costsItsFields(customer, productId, name)))
      orderMs = await timed(() => order(customer, wanted, name))
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    figures[name] = { pageMs, orderMs }
    assert.ok((pageMs.at(-1) ?? 0) < longMs, `the last page took ${pageMs.at(-1)} ms`)
    say(`it goes on (pages took ${pageMs.join(', ')} ms, the order ${orderMs} ms), and with it all that waited for it`)
    const { order: placed } = await eventually(
      async () => outcome(await send(customer.client, wanted), 'OrderPlaced'),
      {
        within: 60_000,
      },
    )
    await eventually(() => orderBecomes(customer.client, placed.id, 'CONFIRMED'), { within: 120_000 })
    await eventually(
      async () => {
        const subjects = (await mailsTo(shop, customer.email)).map(({ subject }) => subject)
        assert.ok(
          subjects.some((subject) => subject.includes(placed.number)),
          `mail about ${placed.number}: ${subjects}`,
        )
      },
      { within: 120_000 },
    )
  }
  await promisesHold(shop)
  return figures
}

/** What is the hung one's may be null, with a code that says why, or be known by heart; what is not is there. */
async function costsItsFields({ client }: Customer, id: string, hung: string): Promise<void> {
  const { data, codes } = await client.send<Page, { id: string }>(page, { id })
  assert.ok(data, `an answer, and not ${codes}`)
  for (const [owner, of] of Object.entries(fields) as [Owner, (from: Page) => unknown[]][]) {
    if (owner !== hung) assert.ok(!of(data).includes(null), `${owner}: ${JSON.stringify(data)}`)
  }
  const isMissed = hung in fields && fields[hung as Owner](data).includes(null)
  assert.equal(codes.length > 0, isMissed, `${codes}`)
  for (const code of codes) assert.ok(away.includes(code), code)
}

async function order({ client }: Customer, input: Awaited<ReturnType<typeof agree>>, hung: string): Promise<void> {
  const { data, codes } = await client.send(PlaceOrderDocument, { input })
  if (!asked.includes(hung)) assert.equal(data?.placeOrder?.__typename, 'OrderPlaced', `${codes}`)
  else assert.ok(codes.length > 0 && codes.every((code) => away.includes(code)), `${codes} while ${hung} hangs`)
}

async function buyOne(customer: Customer, variantId: string): Promise<void> {
  await addToCart(customer.client, variantId)
  const { order } = outcome(await send(customer.client, await agree(customer)), 'OrderPlaced')
  await orderBecomes(customer.client, order.id, 'CONFIRMED')
}

async function productOf(
  staff: Awaited<ReturnType<typeof staffOf>>,
  variantId: string,
): Promise<{ productId: string }> {
  const { products } = await staff.ask<
    { products: { edges: { node: { id: string; variants: { id: string }[] } }[] } },
    object
  >('query Shelf { products(first: 20) { edges { node { id variants { id } } } } }', {})
  const found = products.edges.find(({ node }) => node.variants.some(({ id }) => id === variantId))
  assert.ok(found, 'the product is on the shelf')
  return { productId: found.node.id }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}
