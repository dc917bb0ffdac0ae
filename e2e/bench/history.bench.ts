import { wholeNumbers } from '../runner/option.ts'
import type { PartContext } from '../runner/part.ts'
import { openDatabases } from './history/databases.ts'
import { perOrder, tableSizes } from './history/disk.ts'
import { checkoutTimes, type Figures, measureAt } from './history/measure.ts'
import { asRows, type Row } from './history/rows.ts'
import { openHistory } from './history/write-history.ts'

export const title =
  'whether a shop with many orders in its tables is as fast as with few: pages, checkout, checks and rebuilds'
/** Its auditor looks often, so that nobody waits for it for long. */
export const own = { environment: { MICROMART_AUDIT_EVERY_SECONDS: '5' } }
export const patienceMs = 4 * 3_600_000
export const options = {
  /** Numbers of orders, the least first. */
  orders: { type: 'string', default: '1000,20000', must: wholeNumbers },
} as const

/** Fills a shop of its own step by step, by the code that makes its orders, and measures the same at each number. */
export async function run({ shop, say, signal, options: given }: PartContext): Promise<Row[]> {
  const sizes = (given?.orders ?? options.orders.default).split(',').map(Number)
  const databases = openDatabases(await shop.running())
  // What is lost with the machine is made again.
  const written = openDatabases(await shop.running(), '-c synchronous_commit=off')
  try {
    say('customers open their accounts …')
    const history = await openHistory(written, new Date())
    await checkoutTimes(shop)
    const seen = new Map<number, Figures>()
    let there = 0
    for (const size of sizes) {
      const began = performance.now()
      let told = 0
      await history.grow(size - there, (done) => {
        if (performance.now() < told + 5_000) return
        told = performance.now()
        say(`${there + done} of ${size} orders, ${(done / ((told - began) / 1000)).toFixed(0)} a second …`)
      })
      there = size
      say(`${size} orders after ${((performance.now() - began) / 1000).toFixed(0)} s; measuring …`)
      for (const line of perOrder(await tableSizes(databases), size)) say(line)
      seen.set(size, await measureAt({ shop, databases, size, signal, say }))
    }
    const rows = asRows(seen)
    for (const line of table(rows, sizes)) say(line)
    return rows
  } finally {
    await Promise.all([databases.close(), written.close()])
  }
}

function table(rows: readonly Row[], sizes: readonly number[]): string[] {
  const ms = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1)).padStart(10)
  const head = sizes.map((size) => `${String(size).padStart(10)}${'p99'.padStart(10)}${'ratio'.padStart(7)}`).join('')
  return [
    `${'ms, median'.padEnd(38)}${head}`,
    ...rows.map(({ name, at }) => {
      const cells = at.map(({ p50, p99, ratio }) => `${ms(p50)}${ms(p99)}${ratio.toFixed(2).padStart(7)}`)
      return `${name.padEnd(38)}${cells.join('')}`
    }),
  ]
}
