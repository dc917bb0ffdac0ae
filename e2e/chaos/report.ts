import { quantile } from '../bench/quantile.ts'
import type { Promised } from '../load/figures/promises.ts'
import type { Act, History } from './history.ts'

/** All that a run tells: `figures.json`. Times are in ms unless their name says otherwise. */
export interface ChaosReport {
  seed: number
  minutes: number
  log: 'embedded' | 'kafka'
  /** When the first fault was due, ISO 8601. */
  began: string
  /** From then to the end of the last life. */
  seconds: number
  orders: { placed: number; confirmed: number; cancelled: number }
  /** How often each fault came, and how often it found nothing to strike. */
  faults: { name: string; came: number; missed: number }[]
  acts: ActFigures[]
  /** From the last fault's end to an order's confirmation. */
  normalAfterMs: number
  /** Events that the shop itself has put on the log twice, each with one effect. */
  eventsTwice: number
  promises: Promised[]
}

export interface ActFigures {
  what: string
  ok: number
  no: number
  unknown: number
  tries: number
  p50: number
  p99: number
  max: number
}

export function faultFigures({ befell }: History): ChaosReport['faults'] {
  return groups(befell, ({ name }) => name).map(([name, all]) => {
    const missed = all.filter((one) => one.missed !== undefined).length
    return { name, came: all.length - missed, missed }
  })
}

export function actFigures({ acts }: History): ActFigures[] {
  return groups(acts, ({ what }) => what).map(([what, all]) => {
    const took = all.map(({ began, ended }) => ended - began)
    const count = (outcome: Act['outcome']) => all.filter((one) => one.outcome === outcome).length
    return {
      what,
      ok: count('ok'),
      no: count('no'),
      unknown: count('unknown'),
      tries: all.reduce((sum, { tries }) => sum + tries, 0),
      p50: quantile(took, 0.5),
      p99: quantile(took, 0.99),
      max: Math.max(...took),
    }
  })
}

function groups<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(nameOf(item), [...(found.get(nameOf(item)) ?? []), item])
  return [...found]
}
