import { parseArgs } from 'node:util'
import { newId } from '@micromart/ids'
import { openProvider, providerSettings } from '@micromart/payments/provider'
import { type Finding, reconcile } from '@micromart/payments/reconcile'
import { openPeer } from '@micromart/peers'
import { findShop, shopOptions } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { openDatabase } from '@micromart/service'
import { databaseUrl, InvalidSettings, readSettings } from '@micromart/settings'
import { createLogger } from '@micromart/telemetry'
import { z } from 'zod'

export const help = `npm run reconcile [-- --since DAY] [--dry-run]

Holds the payments of a running shop against the payment provider's own books. Refunds and disputes that were made at the
provider are booked, as if the shop had heard of them at once; what else differs is listed with what to do about it. What
is under way counts as no difference, so a shop may be busy meanwhile.

Exits 0 when the books agree, 1 when something differs that a person must see to, 2 when they could not be compared.

  --since DAY    payments and charges made since then, such as 2026-01-31 (180 days ago: disputes come no later)
  --dry-run      only tells what it would book
  --environment  the shop whose payments has the settings of this environment: MICROMART_DATABASE_URL and those of the
                 payment provider, or files with them by _FILE
  --json         [{ what, paymentId, orderId, reference, says, todo }]; what: booked, to be booked, difference
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const options = {
  ...shopOptions,
  since: { type: 'string' },
  'dry-run': { type: 'boolean' },
  environment: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const longestMs = 180 * 24 * 60 * 60_000
const schema = z.object({ databaseUrl, ...providerSettings })

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  const since = sinceOf(values.since)
  const { 'dry-run': dryRun = false, json = false } = values
  const deps = await openBooks(values)
  if (deps === null) return 2
  const findings: Finding[] = []
  try {
    for await (const finding of reconcile(deps, { since, dryRun })) {
      findings.push(finding)
      if (!json) console.log(lines(finding))
    }
  } catch (error) {
    console.error(`The books could not be compared to their end: ${error instanceof Error ? error.message : error}.`)
    return 2
  } finally {
    await deps.provider.close()
    await deps.db.destroy()
  }
  const open = findings.filter(({ what }) => what !== 'booked')
  if (json) console.log(JSON.stringify(findings, null, 2))
  else console.log(open.length === 0 ? 'The books agree.' : `${open.length} to be seen to.`)
  return open.length === 0 ? 0 : 1
}

function sinceOf(day: string | undefined): Date {
  const since = day === undefined ? new Date(Date.now() - longestMs) : new Date(day)
  if (Number.isNaN(since.getTime())) throw new UsageError(`${JSON.stringify(day)} is no day, such as 2026-01-31.`)
  return since
}

/** Payments' database, and the provider. Null, and says why, when they cannot be had. */
async function openBooks(where: { environment?: boolean; data?: string; port?: string }) {
  try {
    const settings = readSettings(schema, where.environment ? ownSettings(process.env) : await shopSettings(where))
    const log = createLogger({ service: 'reconcile', level: 'silent' })
    const db: Parameters<typeof reconcile>[0]['db'] = openDatabase(settings.databaseUrl, log)
    const provider = openProvider(settings, (urls, each) => openPeer({ urls, ...each }))
    return { db, provider, newId, clock: () => new Date() }
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof InvalidSettings)) throw error
    console.error(error.message)
    return null
  }
}

async function shopSettings(where: { data?: string; port?: string }): Promise<Record<string, string>> {
  const { databases, paymentProvider } = await findShop(where)
  if (databases.payments === undefined || paymentProvider === undefined) {
    throw new OperatorError('This shop has no payments, or is of a version that does not say who its provider is.')
  }
  return { MICROMART_DATABASE_URL: databases.payments, ...paymentProvider }
}

/** Those of payments' settings that are needed; it has others. */
function ownSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const wanted = /^MICROMART_(DATABASE_URL|PAYMENT_PROVIDER|PROVIDER_URL|PROVIDER_KEY|WEBHOOK_SECRET)(_FILE)?$/
  return Object.fromEntries(Object.entries(environment).filter(([variable]) => wanted.test(variable)))
}

function lines({ what, paymentId, orderId, reference, says, todo }: Finding): string {
  const of = [paymentId, orderId, reference].filter((id) => id !== null).join('  ')
  return `${what.padEnd(12)}  ${of}\n              ${says}\n              ${todo}`
}
