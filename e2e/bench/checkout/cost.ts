import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { PartContext } from '../../runner/part.ts'
import { pids } from '../../shop/processes.ts'
import { familyCpu } from '../process-usage.ts'

/** What some work has taken, for each of the things that were done. */
export interface Cost {
  /** Processor time by process, in ms, PostgreSQL with all its connections; nothing where there is no /proc. */
  processorMs: Figures
  /** Transactions by database; `all` is their sum. What only reads is one, too. */
  commits: Figures
}

type Figures = Record<string, number>

/** PostgreSQL tells its counters up to a second late. */
const countedMs = 1_500

/** Does `work` and answers what it took for each of `count` things, whatever else the shop does meanwhile among it. */
export async function costOf<Result>(
  { shop, db }: { shop: PartContext['shop']; db: pg.Pool },
  count: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; cost: Cost }> {
  const before = await look(shop, db)
  const result = await work()
  const after = await look(shop, db)
  const each = (from: Figures, to: Figures) => perThing(from, to, count)
  return {
    result,
    cost: {
      processorMs: each(before.processorMs, after.processorMs),
      commits: each(before.commits, after.commits),
    },
  }
}

async function look(shop: PartContext['shop'], db: pg.Pool): Promise<Cost> {
  const processorMs = process.platform === 'linux' ? await processorTimes(await pids(shop)) : {}
  await pause(countedMs)
  const { rows } = await db.query<{ name: string; commits: number }>(
    'SELECT datname AS name, xact_commit::float AS commits FROM pg_stat_database WHERE datname IS NOT NULL',
  )
  return { processorMs, commits: Object.fromEntries(rows.map(({ name, commits }) => [name, commits])) }
}

async function processorTimes(processes: Record<string, number>): Promise<Figures> {
  const times = Object.entries(processes).map(async ([name, pid]) => [name, (await familyCpu(pid)) * 1000] as const)
  return Object.fromEntries(await Promise.all(times))
}

/** The dearest first, and `all` before them; what took nothing is left out. */
function perThing(before: Figures, after: Figures, count: number): Figures {
  const each = Object.entries(after)
    .map(([name, value]) => [name, rounded((value - (before[name] ?? 0)) / count)] as const)
    .filter(([, value]) => value > 0)
    .sort(([, one], [, other]) => other - one)
  const all = each.reduce((sum, [, value]) => sum + value, 0)
  return { all: rounded(all), ...Object.fromEntries(each) }
}

const rounded = (value: number) => Math.round(value * 10) / 10
