import { parseArgs } from 'node:util'
import { projections as orders } from '@micromart/orders/projections'
import { projections as products } from '@micromart/products/projections'
import { findShop, shopOptions } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'

export const help = `npm run projections -- list
npm run projections -- rebuild NAME

Read models that hold nothing which their service does not know otherwise. Rebuilding makes one anew, in one transaction:
readers see the old one until it is done, changes wait.

  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

type Database<Tables> = ReturnType<typeof openDatabase<Tables>>

interface Projection {
  name: string
  service: string
  /** Answers how many entries the read model has. */
  rebuild(url: string): Promise<number>
}

const all: Projection[] = [...projectionsOf('orders', orders), ...projectionsOf('products', products)]

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
    throw new OperatorError('Say list, or rebuild NAME. See npm run projections -- --help.')
  }
  const projection = all.find((one) => one.name === name)
  if (!projection) {
    throw new OperatorError(
      `There is no projection ${JSON.stringify(name)}. There are: ${all.map((one) => one.name).join(', ')}.`,
    )
  }
  const url = (await findShop(values)).databases[projection.service]
  if (url === undefined) throw new OperatorError(`This shop has no database for ${projection.service}.`)
  const started = performance.now()
  const entries = await projection.rebuild(url)
  const seconds = Math.round(performance.now() - started) / 1000
  console.log(
    values.json ? JSON.stringify({ name, entries, seconds }) : `${name}: ${entries} entries rebuilt in ${seconds} s`,
  )
  return 0
}

/** A service's projections, each with that service's own tables. */
function projectionsOf<Tables>(
  service: string,
  projections: Record<string, { rebuild(db: Database<Tables>): Promise<number> }>,
): Projection[] {
  return Object.entries(projections).map(([name, { rebuild }]) => ({
    name,
    service,
    async rebuild(url) {
      const db = openDatabase<Tables>(url, createLogger({ service: 'projections', level: 'warn' }), {
        unlimited: true,
      })
      try {
        return await rebuild(db)
      } finally {
        await db.destroy()
      }
    },
  }))
}
