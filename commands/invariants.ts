import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import {
  type Finding,
  hasFewOrders,
  Looks,
  openCheckedShop,
  openInvariants,
  readProgress,
  type Seen,
} from '@micromart/invariants'
import { findShop, shopFolder, shopOptions } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'

export const help = `npm run invariants

Checks on a running shop what its data must satisfy at any time: stock, money, events, sagas. It only reads, and looks twice at
what is in two databases, so a busy shop raises no false alarm.

Of a shop with more than a thousand orders it goes on from the last round of the auditor: it looks at what has changed since, at
what awaits something, and at what was amiss; at everything where no auditor has been. It says which.

Exits 0 when all holds, 1 when something is broken, 2 when it could not be checked, as when no shop runs.

  --all          looks at everything there is
  --json         [{ id, title, holds, breaches: [{ of, fault }] }], with "unchecked" where one could not be checked
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const options = { ...shopOptions, all: { type: 'boolean' }, json: { type: 'boolean' } } as const

/** Between two looks, in ms. */
const settleMs = 3_000
/** So many orders, or fewer, are looked at in seconds. */
const few = 1_000
/** Breaches shown of each invariant. */
const shown = 5

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  const shop = await openShop(values)
  if (shop === null) return 2
  const tell = process.stderr.isTTY ? (line: string) => process.stderr.write(`\r\x1b[K${line}`) : () => false
  try {
    const isAll = values.all || (await hasFewOrders(shop, few))
    const from = isAll ? null : await readProgress(await shopFolder(values))
    const looks = new Looks(
      {
        invariants: openInvariants(),
        onLook: ({ id, title }) => tell(`${id} ${title}`.slice(0, 79)),
        settle: async () => {
          tell('looking again in a moment')
          await sleep(settleMs)
        },
      },
      { from },
    )
    const { findings, since } = await looks.look(shop)
    tell('')
    if (values.json) console.log(JSON.stringify(findings.map(asJson), null, 2))
    else console.log([...findings.map(asLines), lookedAt(since)].join('\n'))
    return exitCode(findings)
  } finally {
    await shop.close()
  }
}

/** Null, and says why, when there is no shop that can be checked. */
async function openShop(where: {
  data?: string
  port?: string
}): Promise<Awaited<ReturnType<typeof openCheckedShop>> | null> {
  try {
    return await openCheckedShop(await findShop(where))
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    console.error(error.message)
    return null
  }
}

function lookedAt(since: Seen['since']): string {
  if (!since) return 'Everything was looked at.'
  const { at, orders } = since
  return `${orders.length} orders were looked at: what has changed since ${at.toISOString()}, awaits something or was amiss; --all looks at everything.`
}

function exitCode(findings: readonly Finding[]): number {
  if (findings.some((finding) => 'breaches' in finding && finding.breaches.length > 0)) return 1
  return findings.some((finding) => 'unchecked' in finding) ? 2 : 0
}

function asJson(finding: Finding) {
  const { id, title } = finding.invariant
  if ('unchecked' in finding) return { id, title, holds: null, breaches: [], unchecked: finding.unchecked }
  return { id, title, holds: finding.breaches.length === 0, breaches: finding.breaches }
}

function asLines(finding: Finding): string {
  const { id, title } = finding.invariant
  const line = (state: string) => `${id.padEnd(4)} ${state.padEnd(11)}  ${title}`
  if ('unchecked' in finding) return `${line('not checked')}\n       ${finding.unchecked}`
  const { breaches } = finding
  if (breaches.length === 0) return line('holds')
  const first = breaches.slice(0, shown).map(({ of, fault }) => `       ${of}  ${fault}`)
  const more = breaches.length > shown ? [`       and ${breaches.length - shown} more`] : []
  return [line('broken'), ...first, ...more].join('\n')
}
