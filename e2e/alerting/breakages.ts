import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { addToCart, agree, buy, orderWhen, send } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { addCard, type Customer, newCustomer } from '../actors/people.ts'
import { refuseOrdersOf } from '../failures/refused-orders.ts'
import { pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

/** For a process that was killed again and again to be started once more, in ms. */
const RETURN_MS = 60_000

/** Something that goes wrong, and what its runbook says to do about it. */
export interface Breakage {
  what: string
  /** The alert that tells of it, by the labels that say which. */
  alert: string
  labels?: Record<string, string>
  /** Answers what mends it. */
  happen(place: Place): Promise<() => Promise<void>>
}

interface Place {
  shop: Shop
  /** Of which there is enough. */
  variantId: string
}

export const breakages: readonly Breakage[] = [
  {
    what: 'payments is frozen, and goes on when it is told to',
    alert: 'ServiceDown',
    labels: { service: 'payments' },
    happen: ({ shop }) => frozen(shop, 'payments'),
  },
  {
    what: 'search is killed again and again, until it no longer is',
    alert: 'ServiceDown',
    labels: { service: 'search' },
    async happen({ shop }) {
      let on = true
      const killing = (async () => {
        for (let killed = 0; on; ) killed = await killNext(shop, 'search', killed, () => on)
      })()
      return async () => {
        on = false
        await killing
      }
    },
  },
  {
    what: 'the database of the carts takes no connection, and takes them again',
    alert: 'ServiceUnready',
    labels: { service: 'cart' },
    async happen({ shop }) {
      const allow = (whether: boolean) => onCluster(shop, `ALTER DATABASE cart ALLOW_CONNECTIONS ${whether}`)
      await allow(false)
      await onCluster(shop, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cart'")
      return () => allow(true)
    },
  },
  {
    what: 'the event log takes no connection, and takes them again',
    alert: 'EventLogDown',
    async happen({ shop, variantId }) {
      const allow = (whether: boolean) => onCluster(shop, `ALTER DATABASE events ALLOW_CONNECTIONS ${whether}`)
      await allow(false)
      await onCluster(shop, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'events'")
      // Of two services there is something to tell: a customer, and a card.
      const customer = await newCustomer(shop)
      await addToCart(customer.client, variantId)
      await send(customer.client, await agree(customer))
      return () => allow(true)
    },
  },
  {
    what: 'the payment provider does not answer: a checkout is stuck until it does',
    alert: 'SagaStuck',
    async happen({ shop, variantId }) {
      const customer = await newCustomer(shop)
      const mend = await frozen(shop, 'payments-sandbox')
      await buy(customer, variantId)
      return mend
    },
  },
  {
    what: 'the payment provider is slow with every card',
    alert: 'PaymentProviderSlow',
    async happen({ shop, variantId }) {
      const customer = await newCustomer(shop)
      const slow: Customer = { ...customer, paymentMethodId: await addCard(customer.client, 'pm_sandbox_slow') }
      let on = true
      const buying = (async () => {
        while (on) {
          const { id } = await buy(slow, variantId)
          // Its payment is under way.
          await orderWhen(slow.client, id, ({ payment }) => assert.equal(payment?.status, 'PENDING'))
        }
      })()
      return async () => {
        on = false
        await buying
      }
    },
  },
  {
    what: 'search has lost its index, and makes it anew of the log',
    alert: 'SearchEmpty',
    async happen({ shop }) {
      const { databases } = await shop.running()
      const search = new pg.Client({ connectionString: databases.search })
      await search.connect()
      await search.query('TRUNCATE documents, document_variants, variant_stock, vocabulary')
      await search.end()
      return async () => {
        await shopCommand(shop, 'events', 'replay', '--group', 'search')
      }
    },
  },
  {
    what: 'notifications cannot handle an order, and is told again once it can',
    alert: 'DeadLettersWait',
    labels: { consumer_group: 'notifications' },
    async happen({ shop, variantId }) {
      const customer = await newCustomer(shop)
      const refused = await refuseOrdersOf(customer, shop)
      await buy(customer, variantId)
      return async () => {
        await refused.close()
        await shopCommand(shop, 'dead-letters', 'redrive', '--group', 'notifications')
      }
    },
  },
]

/** What a shop does on a good day, so that every metric has something to tell. */
export async function ordinaryDay({ shop, variantId }: Place): Promise<void> {
  const customer = await newCustomer(shop)
  await buy(customer, variantId)
  const declined = await newCustomer(shop, 'pm_card_chargeCustomerFail')
  await buy(declined, variantId)
  const visitor = clientOf(shop.url)
  const search = 'query ($words: String) { search(query: $words, first: 3) { totalCount } }'
  for (const words of ['lamp', 'xyzzy']) await visitor.send(search, { words })
}

async function frozen(shop: Shop, name: string): Promise<() => Promise<void>> {
  const { [name]: pid } = await pids(shop)
  if (!pid) throw new Error(`${name} does not run`)
  signal(pid, 'SIGSTOP')
  return async () => signal(pid, 'SIGCONT')
}

/** Kills whoever runs in the place of one that was killed, as soon as somebody does and for as long as that is wanted; answers whom. */
function killNext(shop: Shop, name: string, killed: number, wanted: () => boolean): Promise<number> {
  return eventually(
    async () => {
      if (!wanted()) return killed
      const { [name]: pid } = await pids(shop)
      assert.ok(pid && pid !== killed, `${name} runs again`)
      signal(pid, 'SIGKILL')
      return pid
    },
    { within: RETURN_MS },
  )
}

/** One that has ended meanwhile needs none. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** As whoever owns the whole of PostgreSQL. */
async function onCluster(shop: Shop, statement: string): Promise<void> {
  const { superuserPassword: password } = JSON.parse(await readFile(join(shop.data, 'secrets.json'), 'utf8'))
  const owner = new pg.Client({
    host: '127.0.0.1',
    port: shop.port + 30,
    user: 'postgres',
    database: 'postgres',
    password,
  })
  await owner.connect()
  await owner.query(statement).finally(() => owner.end())
}
