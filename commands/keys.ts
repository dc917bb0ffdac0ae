import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findShop, shopOptions } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import pg from 'pg'

export const help = `npm run keys -- list
npm run keys -- rotate [--revoke]

The keys that access tokens are signed with. They follow one another by age, by themselves; rotating has the next one sign now.
Nobody is signed out: a token of the former key is accepted until it expires.

  --revoke       tokens of all former keys are accepted no more, as after a leak: within five minutes everywhere, and who
                 was signed in refreshes their session
  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const patienceMs = 60_000

interface Key {
  kid: string
  activeFrom: Date
  publishedUntil: Date | null
}

export async function run(argv: string[]): Promise<number> {
  const options = { ...shopOptions, json: { type: 'boolean' }, revoke: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action, ...rest] = positionals
  if ((action !== 'list' && action !== 'rotate') || rest.length > 0) {
    throw new UsageError('Say list, or rotate. See npm run keys -- --help.')
  }
  const { users } = (await findShop(values)).databases
  if (users === undefined) throw new OperatorError('This shop has no database for users.')
  const db = new pg.Client({ connectionString: users, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })
  // Whoever asks next is told that the connection has broken.
  db.on('error', () => {})
  await db.connect()
  try {
    if (action === 'rotate') await rotate(db)
    if (values.revoke) await db.query('UPDATE signing_keys SET published_until = now() WHERE published_until > now()')
    const keys = await keysOf(db)
    console.log(values.json ? JSON.stringify(keys, null, 2) : keys.map(line).join('\n'))
    return 0
  } finally {
    await db.end()
  }
}

/** Users makes the key, for it alone can seal it; this only asks, and waits. */
async function rotate(db: pg.Client): Promise<void> {
  const [before] = await keysOf(db)
  await db.query('UPDATE signing_keys SET rotation_asked_at = now()')
  await db.query(`SELECT pg_notify('signing_keys', '')`)
  const deadline = Date.now() + patienceMs
  while ((await keysOf(db))[0]?.kid === before?.kid) {
    if (Date.now() > deadline) {
      throw new OperatorError(`No new key after ${patienceMs / 1000} s. Does users run? It will be made once it does.`)
    }
    await sleep(100)
  }
}

/** Those that sign, or may be checked with, the newest first. */
async function keysOf(db: pg.Client): Promise<Key[]> {
  const { rows } = await db.query<Key>(
    `SELECT kid, active_from AS "activeFrom", published_until AS "publishedUntil" FROM signing_keys
     WHERE published_until IS NULL OR published_until > now() ORDER BY active_from DESC`,
  )
  return rows
}

function line({ kid, activeFrom, publishedUntil }: Key): string {
  const until = publishedUntil === null ? '' : `, accepted until ${publishedUntil.toISOString()}`
  return `${kid}  signs from ${activeFrom.toISOString()}${until}`
}
