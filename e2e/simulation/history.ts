import { Random } from '@micromart/testing/random'
import type { Mistake } from './as-it-was.ts'
import type { Befell, Fault } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { atRest, judge } from './promises/judge.ts'
import type { Judged } from './promises/judged.ts'
import { Ledger } from './promises/ledger.ts'
import type { Scenario } from './scenario.ts'
import { buy } from './shop/people.ts'
import { Shop } from './shop/shop.ts'
import { type Line, World } from './world/world.ts'

export interface History {
  breaches: string[]
  lines: Line[]
  befell: Befell[]
  orders: number
  /** Appointments kept, and virtual time that passed, in ms. */
  steps: number
  ms: number
}

/** How long after the last fault all must have come to rest, in ms. */
const settleMs = 200_000
/** Between looks at whether all is at rest, in ms. */
const lookMs = 200
/** What comes after all was at rest should change nothing; it is waited for, in ms. */
const afterMs = 1_500

/** Has a history come about, and holds it to what the shop promises. */
export async function historyOf(
  scenario: Scenario,
  asItWas: ReadonlySet<Mistake> = new Set(),
  tells = false,
): Promise<History> {
  const world = new World(scenario.seed, tells)
  const ledger = new Ledger(world)
  const shop = new Shop({
    ...{ world, replicas: scenario.replicas, pieces: scenario.pieces, asItWas },
    leaving: (service, rows) => ledger.leaving(service, rows),
  })
  ledger.watch(shop)
  const bought = buy(shop, scenario.buyers)
  const befell = befall(shop, scenario)
  let over = 0
  for (const { ended } of befell) over = Math.max(over, ended)
  const judged: Judged = { shop, ledger, bought, befell, pieces: scenario.pieces }

  let lookedAt = 0
  let restsSince: number | undefined
  await world.run(() => {
    if (world.now > over + settleMs) return true
    if (world.now < lookedAt + lookMs) return false
    lookedAt = world.now
    if (world.now <= over || !atRest(judged)) restsSince = undefined
    else restsSince ??= world.now
    return restsSince !== undefined && world.now - restsSince >= afterMs
  })
  const breaches = judge(judged, restsSince !== undefined)
  for (const breach of breaches) world.say('promise', `broken: ${breach}`)
  const { lines, steps, now: ms } = world
  return { breaches, lines, befell, orders: ledger.orders.size, steps, ms }
}

function befall(shop: Shop, scenario: Scenario): Befell[] {
  const { world } = shop
  return scenario.faults.map(({ name, at, lasts, which }) => {
    const fault = faults[name] as Fault
    const [least, most] = fault.lasts ?? [0, 0]
    const told: Befell = { name, what: '', began: at, ended: at + (least + ((most - least) * lasts) / 1_000) * 1_000 }
    world.after(at, () => {
      const { what, heal } = fault.strike(shop, new Random(which))
      told.what = what
      world.say('fault', `${name}: ${what}`)
      if (!heal) return
      world.after(told.ended - told.began, () => {
        world.say('fault', `${name} is over: ${what}`)
        heal()
      })
    })
    return told
  })
}

/** For people: when, in seconds from the beginning, who, and what. */
export function asText({ seed, replicas, pieces, buyers, faults: planned }: Scenario, { lines }: History): string {
  const head = [
    `seed ${seed}; ${replicas} of each service; ${pieces} of each variant`,
    ...buyers.map(
      (each, nth) =>
        `buyer ${nth + 1} at ${seconds(each.at)}: ${each.pieces.join(' and ')} pieces, ${each.card}, then ${each.then}`,
    ),
    ...planned.map(({ name, at }) => `${name} at ${seconds(at)}: ${faults[name]?.title}`),
  ]
  const width = Math.max(...lines.map(({ who }) => who.length))
  const body = lines.map(({ at, who, what }) => `${seconds(at)}  ${who.padEnd(width)}  ${what}`)
  return [...head, '', ...body].join('\n')
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(3).padStart(8)
