import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { type Buyer, inParallel, newCustomers, placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { allConfirmed } from './checkout/all-confirmed.ts'
import { costOf } from './checkout/cost.ts'
import { quantile } from './quantile.ts'

export const title =
  'what traces take of a shop that sells: as they are sampled by default, and all of them, beside none'
export const shopless = true
export const patienceMs = 1_800_000

const rounds = 9
const orders = 40
const together = 10

/** Each a shop of its own; the second without traces shows what of a difference is chance. */
const settings: Readonly<Record<string, (collector: string) => NodeJS.ProcessEnv>> = {
  none: () => ({}),
  'none, again': () => ({}),
  'by default': (collector) => ({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector }),
  all: (collector) => ({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
  }),
}

interface Measured {
  name: string
  shop: Shop
  db: pg.Pool
  next(): Promise<Buyer[]>
  /** Processor time of the whole shop for an order, in ms, by round. */
  times: number[]
}

/** The shops run beside each other and sell in turns, so that what else the machine does is everybody's. */
export async function run({ say }: Pick<PartContext, 'say'>): Promise<unknown> {
  if (process.platform !== 'linux') throw new CannotRunHere('processor time is read from /proc, which only Linux has')
  const collector = await openCollector()
  const open: Measured[] = []
  try {
    for (const [name, environment] of Object.entries(settings)) {
      say(`a shop starts: ${name} …`)
      open.push(await openShop(name, environment(collector.url)))
    }
    for (let round = 0; round <= rounds; round++) {
      // Nobody is always behind the same one.
      const turn = round % open.length
      for (const { name, shop, db, next, times } of [...open.slice(turn), ...open.slice(0, turn)]) {
        const buyers = await next()
        const before = collector.bytes()
        const { cost } = await costOf({ shop, db }, orders, async () => {
          await allConfirmed(db, await inParallel(buyers, together, placeOrderOf))
        })
        const { all = Number.NaN } = cost.processorMs
        const sent = Math.round((collector.bytes() - before) / orders / 1_024)
        // The first is for what is compiled as it goes.
        if (round > 0) times.push(all)
        say(`${round === 0 ? 'warming up' : `round ${round}`}: ${name}: ${all} ms an order, ${sent} KiB of traces`)
      }
    }
    const base = open[0]?.times ?? []
    return Object.fromEntries(
      open.map(({ name, times }) => [
        name,
        {
          'processor time an order, ms': Number(quantile(times, 0.5).toFixed(1)),
          'of none': Number(
            quantile(
              times.map((time, nth) => time / (base[nth] ?? Number.NaN)),
              0.5,
            ).toFixed(3),
          ),
        },
      ]),
    )
  } finally {
    await Promise.all(
      open.map(async ({ shop, db }) => {
        await db.end()
        await shop.dispose()
      }),
    )
    collector.close()
  }
}

async function openShop(name: string, environment: NodeJS.ProcessEnv): Promise<Measured> {
  const shop = await startShop([], environment)
  const { databases } = await shop.running()
  const db = new pg.Pool({ connectionString: databases.orders, max: 2 })
  const variantId = await shelve(await staffOf(shop), { stock: (rounds + 1) * orders })
  const customers = await newCustomers(shop, orders)
  return { name, shop, db, next: () => readyToBuy(customers, variantId), times: [] }
}

/** Takes whatever it is sent, and counts it. What it takes of the processor is nobody's here. */
async function openCollector() {
  let bytes = 0
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    request.once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1/traces`, bytes: () => bytes, close: () => server.close() }
}
