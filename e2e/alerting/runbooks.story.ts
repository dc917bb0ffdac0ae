import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { buy } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'
import { type Typed, typedByRunbooks } from './runbook-commands.ts'

export const title = 'What a runbook says to type can be typed, as it stands there, and says what it is typed for'
export const own = true
export const long = true
export const patienceMs = 900_000

/** What is not typed at a shop that runs, or wants something that this one does not have. */
const elsewhere: Record<string, string> = {
  'npm run (?:check|compose)': 'at a clone, not at a shop',
  'npm run restore': 'at a shop that stands still',
  'npm run events -- rights': 'where events are on Kafka',
  'curl .*127.0.0.1:9\\d{3}': 'where Prometheus and Alertmanager run',
  'SELECT pg_drop_replication_slot': 'where there is a replica',
}
/** For what ends by itself, in ms. */
const patienceOfOneMs = 60_000
/** What follows goes on until somebody interrupts it: after so many seconds, with all that it has started. */
const interrupted = 'timeout --signal=INT 5'
/** What that ends with. */
const timedOut = 124

export async function run({ shop, say }: PartContext): Promise<void> {
  const customer = await newCustomer(shop)
  const { id: orderId } = await buy(customer, await shelve(await staffOf(shop), { stock: 5 }))
  const { orders: pid } = await pids(shop)
  // Of a shop that was never copied nobody is told that it no longer is.
  await shopCommand(shop, 'backup', join(shop.data, 'first-backup'))
  const typed = (await typedByRunbooks()).filter(({ text }) => !isElsewhere(text))
  const names = {
    ORDER_ID: orderId,
    PID: String(pid),
    '--group GROUP': '--group search',
    FOLDER: join(shop.data, 'a-backup'),
  }
  const seen = new Set<string>()
  for (const one of typed) {
    const filled = filledIn(one.text, shop, names)
    if (seen.has(filled)) continue
    seen.add(filled)
    await (one.kind === 'sql' ? asks(shop, one, filled) : types(shop, one, filled))
  }
  assert.ok(seen.size > 40, `${seen.size} were typed`)
  say(`${seen.size} of what runbooks say was typed`)
}

const isElsewhere = (text: string) => Object.keys(elsewhere).some((form) => new RegExp(form).test(text))

/** With this shop's names in place of those that stand for them. */
function filledIn(text: string, shop: Shop, names: Readonly<Record<string, string>>): string {
  const ported = text.replace(/(?<=127\.0\.0\.1:|sport = :)40(\d\d)/g, (_, nth) => String(shop.port + Number(nth)))
  const named = Object.entries(names).reduce((done, [name, value]) => done.replaceAll(name, value), ported)
  const own = named
    .replaceAll('.micromart/', `${shop.data}/`)
    .replace(/(?<=projections -- rebuild )NAME/, 'search')
    .replaceAll('NAME', 'orders')
  return own.replace(/^npm run ([\w-]+)(?: --)?/, `npm run --silent $1 -- --data ${shop.data}`)
}

/** Into a shell, as whoever is on call does; `grep` may find nothing. */
async function types(shop: Shop, { page, text }: Typed, filled: string): Promise<void> {
  if (filled.startsWith('ss ') && !(await isThere('ss'))) return
  const follows = /events -- tail/.test(text)
  const env = { ...process.env, ...shop.environment }
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) => {
    const shell = execFile(
      'bash',
      ['-o', 'pipefail', '-c', follows ? `${interrupted} ${filled}` : filled],
      { env, timeout: patienceOfOneMs },
      (error, stdout, stderr) =>
        resolve({ code: error ? (error.code ?? error.signal) : 0, said: `${stdout}${stderr}` }),
    )
    shell.stdin?.end()
  })
  const about = `${page}: ${text}: ${code}\n${said.slice(0, 500)}`
  assert.doesNotMatch(
    said,
    /Unknown option|unknown command|command not found|No such file|See npm run|invalid option/,
    about,
  )
  // Of an id that stands for one nothing is known.
  const mayFail = /^grep/.test(text) || /\b(?:show|redrive|discard)\b/.test(text)
  if (!mayFail) assert.equal(code, follows ? timedOut : 0, about)
}

const isThere = (program: string) =>
  new Promise<boolean>((resolve) => execFile('which', [program], (error) => resolve(error === null)))

/** Of the service's database that has what it asks for; what it does is undone. */
async function asks(shop: Shop, { page, text }: Typed, filled: string): Promise<void> {
  const { databases } = await shop.running()
  const client = new pg.Client({ connectionString: databases[text.includes('FROM attempts') ? 'users' : 'orders'] })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(filled.replace(/pg_terminate_backend\(\d+\)/, 'pg_terminate_backend(0)'))
  } catch (error) {
    assert.fail(`${page}: ${text}: ${error}`)
  } finally {
    await client.query('ROLLBACK').catch(() => {})
    await client.end()
  }
}
