import type { Random } from '@micromart/testing/random'
import { quantile } from '../quantile.ts'
import { Agenda } from './agenda.ts'
import { Machine, Worker } from './machine.ts'

/** What one order takes of a process, of all its replicas alike. */
export interface Demand {
  process: string
  /** Processor time, in ms. */
  ms: number
  /** Whether the order waits for it; else it is done beside, such as mails. */
  waited: boolean
}

export interface Order {
  demands: readonly Demand[]
  /** What it waits for besides, such as disks and what is gathered for a moment, in ms. */
  waitMs: number
}

export interface Site {
  machines: number
  /** Of each machine. */
  cores: number
  /** How much longer all takes, since the machines do other things, too. 1 unless it says otherwise. */
  slowed?: number
  /** On which machines each process is, once on each. */
  places: Readonly<Record<string, readonly number[]>>
  /** How many things a process does at once; 1 unless it says otherwise. */
  threads: Readonly<Record<string, number>>
}

export interface Prediction {
  ordersPerSecond: number
  /** From placing to its end, in ms. */
  p50: number
  p95: number
  /** What is busiest, and the share of what it can do. */
  bound: string
  busy: number
}

/** A process and its database are asked by turns so often on an order's way. */
const turns = 6
/** Of all orders, so many at first are not counted. */
const warmUp = 0.1

/** So many buyers order, each again when their order has ended, until `orders` have. @param random draws how long each thing takes; exactly what it says without */
export function simulate(order: Order, site: Site, buyers: number, orders: number, random?: Random): Prediction {
  const agenda = new Agenda()
  const machines = Array.from({ length: site.machines }, () => new Machine(agenda, site.cores))
  const workers = new Map(
    Object.entries(site.places).map(([process, places]) => [
      process,
      places.map((place) => new Worker(machines[place] as Machine, site.threads[process] ?? 1)),
    ]),
  )
  const vary = (ms: number) => (site.slowed ?? 1) * (random ? -Math.log(1 - random.next()) * ms : ms)
  const way = Array.from({ length: turns }, () => order.demands.filter(({ waited }) => waited))
    .flat()
    .map(({ process, ms }) => ({ process, ms: ms / turns }))
  const beside = order.demands.filter(({ waited }) => !waited)
  const took: number[] = []
  let begun = 0
  let countedFrom = 0

  function work({ process, ms }: Pick<Demand, 'process' | 'ms'>, done: () => void): void {
    const all = workers.get(process)
    if (!all?.[0]) throw new Error(`${process} is on no machine`)
    all.reduce((least, each) => (each.load < least.load ? each : least)).work(vary(ms), done)
  }

  function buy(): void {
    if (begun++ >= orders) return
    const at = agenda.now
    const step = (nth: number): void => {
      const next = way[nth]
      if (next) work(next, () => agenda.after(order.waitMs / way.length, () => step(nth + 1)))
      else end(at)
    }
    step(0)
  }

  function end(at: number): void {
    took.push(agenda.now - at)
    if (took.length === Math.floor(orders * warmUp)) countedFrom = agenda.now
    for (const each of beside) work(each, () => {})
    buy()
  }

  for (let buyer = 0; buyer < buyers; buyer++) buy()
  agenda.run()
  const ended = agenda.now
  const counted = took.slice(Math.floor(orders * warmUp))
  const shares = [
    ...machines.map(
      (machine, nth) => [`cores of machine ${nth + 1}`, machine.worked / (machine.cores * ended)] as const,
    ),
    ...[...workers].flatMap(([process, all]) =>
      all.map((worker) => [process, worker.worked / (Math.min(worker.threads, site.cores) * ended)] as const),
    ),
  ]
  const [bound = '', busy = 0] = shares.reduce((most, each) => (each[1] > most[1] ? each : most))
  return {
    ordersPerSecond: (counted.length / (ended - countedFrom)) * 1_000,
    p50: quantile(counted, 0.5),
    p95: quantile(counted, 0.95),
    bound,
    busy,
  }
}
