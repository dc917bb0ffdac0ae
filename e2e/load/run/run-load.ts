import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '../../actors/client.ts'
import { staffAccount, staffOf } from '../../actors/people.ts'
import { k6 } from '../../engines/k6.ts'
import { collectFigures } from '../figures/figures.ts'
import type { LoadReport } from '../figures/report.ts'
import { verdictsOf } from '../figures/verdicts.ts'
import { reportPage } from '../page/report-page.ts'
import type { LoadSettings } from '../script/settings.ts'
import { archive, productsToLookAt, shelveForLoad } from './goods.ts'
import { runK6 } from './k6-run.ts'
import type { LoadedShop } from './load-shop.ts'
import { machineNow } from './machine.ts'
import { countMails } from './mails.ts'
import { keptPromises } from './promises.ts'
import { watchUsage } from './usage.ts'
import { nobodyComesOf } from './who-comes.ts'

export interface LoadWish {
  /** The profile: `e2e/load/NAME.load.ts`. */
  name: string
  title: string
  /** 1 is the load that the profile describes; what suits the machine where it is left out. */
  scale?: number
  /** How long the load is held, in s, in place of the profile's own. */
  seconds?: number
  /** Where the page and the figures go. */
  folder: string
}

interface Surroundings {
  shop: LoadedShop
  say(line: string): void
  signal?: AbortSignal
}

/** Cores of a machine for which profiles describe the load, shop, databases and k6 together. */
const FULL_SCALE_CORES = 16
const TELL_EVERY_MS = 5_000
/** For what was sent last to be answered, and for memory to be seen with all of it. */
const AFTERWARDS_MS = 1_000

/** The scale for a machine like this one. */
export const usualScale = () => Number((availableParallelism() / FULL_SCALE_CORES).toPrecision(2))

/** Why a load is too small for what it is to hold the shop to, in a sentence; null where it is not. */
export async function tooSmall(
  wish: Pick<LoadWish, 'name' | 'scale' | 'seconds'>,
  { say, signal }: Omit<Surroundings, 'shop'>,
) {
  const { name, scale = usualScale(), seconds = null } = wish
  const unseen = await nobodyComesOf(await k6(say, signal), { name, scale, seconds })
  return unseen.length === 0
    ? null
    : `At ${scale} of its load nobody would come for what ${name} calls ${unseen.join(' and ')}: give it a greater --scale, or more --seconds.`
}

/** Puts a profile's load on a shop, holds the shop to its promises afterwards, and writes `index.html` and `figures.json`. */
export async function runLoad(wish: LoadWish, around: Surroundings): Promise<LoadReport> {
  const { shop, say, signal } = around
  await mkdir(wish.folder, { recursive: true })
  const between = await mkdtemp(join(tmpdir(), 'micromart-load-'))
  try {
    const program = await k6(say, signal)
    signal?.throwIfAborted()
    say('goods of the run’s own go on the shelf …')
    const staff = await staffOf(shop)
    const variants = await shelveForLoad(shop, staff)
    try {
      return await loaded(wish, around, { program, staff, variants, between })
    } finally {
      // Signed in anew: the load may have gone on for longer than a token is good for.
      await archive(await staffOf(shop), variants)
    }
  } finally {
    await rm(between, { recursive: true })
    // Of a load that did not come to its end there is nothing to keep.
    await rmdir(wish.folder).catch(() => {})
  }
}

interface Prepared {
  /** Path of k6. */
  program: string
  staff: Client
  variants: string[]
  /** A folder for what k6 is told and tells, which goes with the run. */
  between: string
}

async function loaded(
  { name, title, folder, scale = usualScale(), seconds }: LoadWish,
  { shop, say, signal }: Surroundings,
  { program, staff, variants, between }: Prepared,
): Promise<LoadReport> {
  const files = { settings: join(between, 'settings.json'), summary: join(between, 'summary.json') }
  const settings: LoadSettings = {
    url: shop.url,
    run: randomUUID().slice(0, 8),
    scale,
    seconds: seconds ?? null,
    staff: { ...staffAccount, token: staff.token ?? '', since: Date.now() },
    variants,
    products: await productsToLookAt(shop),
    summaryFile: files.summary,
  }
  // How staff sign in is in it.
  await writeFile(files.settings, JSON.stringify(settings), { mode: 0o600 })

  const figures = collectFigures()
  const usage = watchUsage(shop.running)
  const mails = countMails(shop, () => figures.orders.placed.size > 0)
  const before = await machineNow(program)
  const telling = setInterval(() => say(progress(figures)), TELL_EVERY_MS)
  say(`${name} at ${scale} of its full load …`)
  try {
    const summary = await runK6({
      program,
      script: resolve('e2e/load', `${name}.load.ts`),
      settingsFile: files.settings,
      summaryFile: files.summary,
      manyAddresses: process.platform === 'linux' && ['127.0.0.1', 'localhost'].includes(new URL(shop.url).hostname),
      onStarted: (pid) => usage.add('k6', pid),
      onSample: figures.add,
      signal,
    })
    clearInterval(telling)
    await pause(AFTERWARDS_MS)
    await usage.stop()
    const span = figures.span() ?? { from: before.at, to: Date.now() }
    const promises = await keptPromises({ shop, orders: figures.orders, mails, say, signal })
    const report: LoadReport = {
      profile: name,
      title,
      scale,
      began: new Date(span.from).toISOString(),
      seconds: Math.round((span.to - span.from) / 1000),
      machine: before.machine,
      loadBefore: before.load,
      orders: {
        placed: figures.orders.placed.size,
        confirmed: figures.orders.confirmed.size,
        cancelled: figures.orders.cancelled.size,
      },
      verdicts: verdictsOf(summary),
      promises,
      usage: usage.figures(span),
      ...figures.result(),
    }
    await writeFile(join(folder, 'figures.json'), `${JSON.stringify(report, null, 2)}\n`)
    await writeFile(join(folder, 'index.html'), reportPage(report))
    return report
  } finally {
    clearInterval(telling)
    await Promise.all([mails.stop(), usage.stop()])
  }
}

function progress(figures: ReturnType<typeof collectFigures>): string {
  const span = figures.span()
  if (span === null) return 'before the load …'
  // Of the present second not all has come.
  const { requestsPerSecond, p95, failuresPerSecond } = figures.second(Date.now() - 1_000)
  const { placed, confirmed } = figures.orders
  const watchers = figures.watchers()
  return [
    `${Math.round((Date.now() - span.from) / 1000)} s: ${requestsPerSecond} requests/s`,
    ...(p95 === null ? [] : [`p95 ${Math.round(p95)} ms`]),
    ...(failuresPerSecond > 0 ? [`${failuresPerSecond} failed`] : []),
    ...(placed.size > 0 ? [`${confirmed.size} of ${placed.size} orders confirmed`] : []),
    ...(watchers > 0 ? [`${watchers} watchers`] : []),
  ].join(', ')
}
