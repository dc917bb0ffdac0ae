import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Random } from '@micromart/testing/random'
import { inParallel } from '../actors/buyers.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { startKafka } from '../engines/kafka.ts'
import { onSmallDisk, type SmallDisk } from '../failures/small-disk.ts'
import { loadedShop } from '../load/run/load-shop.ts'
import { countMails } from '../load/run/mails.ts'
import { CannotRunHere } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { befall } from './befall.ts'
import { backToNormal, judge } from './checks/judge.ts'
import { eventsTwice } from './checks/on-the-log.ts'
import type { Fault, Ground } from './fault.ts'
import { asLines, type History } from './history.ts'
import { chaosPage } from './page/chaos-page.ts'
import { live, newcomer } from './people/buyer.ts'
import { NoAnswer, SaidNo } from './people/patience.ts'
import type { Town } from './people/town.ts'
import { planOf } from './plan.ts'
import { actFigures, type ChaosReport, faultFigures } from './report.ts'

export interface ChaosWish {
  faults: Readonly<Record<string, Fault>>
  seed: number
  /** For how long faults come; everybody's life ends after that. */
  minutes: number
  /** Who lives at the same time. */
  people: number
  kafka: boolean
  /** Where the page, the figures and the history go. */
  folder: string
}

const products = 4
const together = 4
const stock = 10_000
const TELL_EVERY_MS = 15_000
/** Who has signed up before the first fault, for each minute of them; at the most so many, since their tokens last a quarter of an hour. */
const waitingEach = 5
const waitingAtMost = 40
/** Processes that stand still for longer are ended by the shop itself. */
const HANG_SECONDS = '12'
/** Of a disk that can be filled, which lies in memory: for what people write and PostgreSQL's log of it. */
const SPARE_BYTES = 512 * 1024 * 1024

/** Has faults come over a shop of its own while people buy, holds it to its promises, and writes `index.html`, `figures.json` and `history.jsonl`. */
export async function runChaos(
  wish: ChaosWish,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<ChaosReport> {
  await mkdir(wish.folder, { recursive: true })
  const kafka = wish.kafka ? await startKafka({ say }) : undefined
  try {
    const args = kafka ? ['--kafka', kafka.url.replace('kafka://', '')] : []
    say('a shop of its own starts …')
    const shop = await startShop(args, { MICROMART_HANG_SECONDS: HANG_SECONDS })
    let disk: SmallDisk | undefined
    try {
      if ('disk-full' in wish.faults) {
        await shop.stop()
        // Known before the shop starts on it, which may fail: it is taken away all the same.
        disk = await smallDiskOf(shop, say)
        await shop.restart(args)
      }
      const ground: Ground = {
        shop,
        ...(kafka && { kafka }),
        ...(disk && { disk }),
        startAgain: () => shop.restart(args),
        repeated: new Set(),
      }
      return await inShop(wish, ground, say, signal)
    } finally {
      await disk?.free()
      await shop.stop()
      await disk?.remove()
      await shop.dispose()
    }
  } finally {
    await kafka?.stop()
  }
}

/** Of a shop that has stopped. Undefined, and said, where none can be mounted: the fault is missed then. */
async function smallDiskOf(shop: Shop, say: (line: string) => void): Promise<SmallDisk | undefined> {
  try {
    return await onSmallDisk(join(shop.data, 'postgres'), SPARE_BYTES)
  } catch (error) {
    if (!(error instanceof CannotRunHere)) throw error
    say(error.message)
    return undefined
  }
}

async function inShop(wish: ChaosWish, ground: Ground, say: (line: string) => void, signal: AbortSignal) {
  const { faults, seed, minutes, folder } = wish
  const { shop, repeated } = ground
  const town = await newTown(shop, wish, say)
  const { history, orders } = town
  const mails = countMails(loadedShop(await shop.running()), () => orders.placed.size > 0)
  const telling = setInterval(() => say(progress(town)), TELL_EVERY_MS)
  const began = Date.now()
  try {
    const plan = planOf(faults, seed, minutes * 60)
    say(`${plan.length} faults are to come …`)
    const over = new AbortController()
    const lives = peopleLive(town, wish, over.signal)
    await befall(plan, { faults, ground, befell: history.befell, say, signal })
    over.abort()
    signal.throwIfAborted()
    say('no more faults; people come to the end of what they do …')
    const [normalAfterMs] = await Promise.all([backToNormal(shop, town.variants[0] as string), lives])
    const ended = Date.now()
    clearInterval(telling)
    const promises = await judge({ shop, town, mails, say, signal }, normalAfterMs)
    const report: ChaosReport = {
      seed,
      minutes,
      log: wish.kafka ? 'kafka' : 'embedded',
      began: new Date(began).toISOString(),
      seconds: Math.round((ended - began) / 1000),
      orders: { placed: orders.placed.size, confirmed: orders.confirmed.size, cancelled: orders.cancelled.size },
      faults: faultFigures(history),
      acts: actFigures(history),
      normalAfterMs,
      eventsTwice: await eventsTwice(shop, repeated),
      promises,
    }
    await writeFile(join(folder, 'figures.json'), `${JSON.stringify(report, null, 2)}\n`)
    await writeFile(join(folder, 'index.html'), chaosPage({ report, history, faults }))
    return report
  } finally {
    clearInterval(telling)
    await mails.stop()
    await writeFile(join(folder, 'history.jsonl'), asLines(history, began))
  }
}

async function newTown(shop: Shop, { seed, minutes }: ChaosWish, say: (line: string) => void): Promise<Town> {
  const staff = await staffOf(shop)
  const variants = await Promise.all(Array.from({ length: products }, () => shelve(staff, { stock })))
  const count = Math.min(waitingAtMost, Math.ceil(minutes * waitingEach))
  say(`${count} customers sign up …`)
  const random = new Random(seed)
  const waiting = await inParallel(Array.from({ length: count }), together, () => newcomer(shop, random))
  const history: History = { acts: [], befell: [] }
  return {
    shop,
    variants,
    waiting,
    history,
    heard: new Map(),
    orders: { placed: new Set(), confirmed: new Set(), cancelled: new Set() },
  }
}

/** One life after the other, so many beside each other, until it is over; resolves when the last has ended. */
async function peopleLive(town: Town, { people, seed }: ChaosWish, over: AbortSignal): Promise<void> {
  let who = 0
  const lane = async () => {
    while (!over.aborted) {
      const mine = who++
      const random = new Random(seed + mine)
      try {
        await live(town, mine, random)
      } catch (error) {
        // It is in the history what nobody answered, and what the shop refused.
        if (!(error instanceof SaidNo || error instanceof NoAnswer)) throw error
      }
      await pause(random.within(100, 1_500))
    }
  }
  await Promise.all(Array.from({ length: people }, lane))
}

function progress({ history, orders }: Town): string {
  const { placed, confirmed, cancelled } = orders
  return `${history.befell.length} faults; ${placed.size} orders placed, ${confirmed.size} confirmed, ${cancelled.size} cancelled`
}
