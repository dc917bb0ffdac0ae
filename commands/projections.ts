import { parseArgs } from 'node:util'
import { openProgress } from '@micromart/catalog'
import { projections as orders } from '@micromart/orders/projections'
import { projections as products } from '@micromart/products/projections'
import { findShop, type RunningShop, shopOptions } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { AlreadyUnderWay, openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { rebuildSearch } from './rebuild-search.ts'

export const help = `npm run projections -- list
npm run projections -- rebuild NAME

Read models: all that they hold is known from elsewhere, so each can be made anew, while the shop reads and changes it. NAME
is one of the list, or a service, for all that it has. product-views and search's index are built beside the old ones and
take their places at once; order-views are replaced order by order.

  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

type Database<Tables> = ReturnType<typeof openDatabase<Tables>>

/** Told how many entries are done, of how many there are about. */
type Progress = (done: number, of: number) => void

interface Projection {
  name: string
  service: string
  /** Answers how many entries the read model has. */
  rebuild(shop: RunningShop, progress: Progress): Promise<number>
}

const all: Projection[] = [
  ...projectionsOf('orders', orders),
  ...projectionsOf('products', products),
  { name: 'search-index', service: 'search', rebuild: rebuildSearch },
]

export async function run(argv: string[]): Promise<number> {
  const options = { ...shopOptions, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action, name, ...rest] = positionals
  if (action === 'list' && name === undefined) {
    const listed = all.map((projection) => ({ name: projection.name, service: projection.service }))
    console.log(
      values.json ? JSON.stringify(listed, null, 2) : listed.map((one) => `${one.name}  (${one.service})`).join('\n'),
    )
    return 0
  }
  if (action !== 'rebuild' || name === undefined || rest.length > 0) {
    throw new UsageError('Say list, or rebuild NAME. See npm run projections -- --help.')
  }
  const named = all.filter((one) => one.name === name || one.service === name)
  if (named.length === 0) {
    throw new UsageError(
      `There is no projection ${JSON.stringify(name)}. There are: ${all.map((one) => one.name).join(', ')}.`,
    )
  }
  const shop = await findShop(values)
  for (const projection of named) await rebuild(projection, shop, values.json === true)
  return 0
}

async function rebuild({ name, rebuild }: Projection, shop: RunningShop, isJson: boolean): Promise<void> {
  const bar = openProgress(process.stderr)
  const started = performance.now()
  try {
    const entries = await rebuild(shop, (done, of) => bar.show(of === 0 ? 1 : done / of, `${name}: ${done} of ${of}`))
    bar.end()
    const seconds = Math.round(performance.now() - started) / 1000
    console.log(
      isJson ? JSON.stringify({ name, entries, seconds }) : `${name}: ${entries} entries rebuilt in ${seconds} s`,
    )
  } catch (error) {
    bar.end()
    throw error
  }
}

/** A service's projections, each with that service's own tables. */
function projectionsOf<Tables>(
  service: string,
  projections: Record<string, { rebuild(db: Database<Tables>, progress: Progress): Promise<number> }>,
): Projection[] {
  return Object.entries(projections).map(([name, { rebuild }]) => ({
    name,
    service,
    async rebuild({ databases }, progress) {
      const url = databases[service]
      if (url === undefined) throw new OperatorError(`This shop has no database for ${service}.`)
      const db = openDatabase<Tables>(url, createLogger({ service: 'projections', level: 'warn' }), {
        unlimited: true,
      })
      try {
        return await rebuild(db, progress)
      } catch (error) {
        throw error instanceof AlreadyUnderWay ? new OperatorError(error.message) : error
      } finally {
        await db.destroy()
      }
    },
  }))
}
