import type { Cost } from '../checkout/cost.ts'
import type { Demand, Site } from './simulate.ts'

/** Who works on an order until it is confirmed; the others hear of it, and take their time. */
const onTheWay = new Set(['router', 'orders', 'cart', 'inventory', 'payments', 'payments-sandbox', 'events'])
const isDatabase = (process: string) => process.startsWith('database ')

/**
 * What an order takes of each process and each database, without what these take at rest meanwhile. PostgreSQL's processor time is told
 * for all databases together, and is theirs by their transactions.
 * @param rest for each second
 * @param seconds that passed for each order
 */
export function demandsOf(cost: Cost, rest: Cost, seconds: number): Demand[] {
  const of = (kind: keyof Cost, name: string) =>
    Math.max(0, (cost[kind][name] ?? 0) - (rest[kind][name] ?? 0) * seconds)
  const processes = Object.keys(cost.processorMs).filter((name) => name !== 'all' && name !== 'postgres')
  const databases = Object.keys(cost.commits).filter((name) => name !== 'all')
  const commits = databases.reduce((sum, name) => sum + of('commits', name), 0)
  return [
    ...processes.map((process) => ({ process, ms: of('processorMs', process), waited: onTheWay.has(process) })),
    ...databases.map((name) => ({
      process: `database ${name}`,
      ms: (of('processorMs', 'postgres') * of('commits', name)) / commits,
      waited: onTheWay.has(name),
    })),
  ].filter(({ ms }) => ms > 0)
}

/** How much longer all takes on a machine whose cores do other things, too: what the shop does at rest, and what is not of the shop, in cores. */
export function slowedBy({ rest, others = 0 }: { rest: Cost; others?: number }, cores: number): number {
  const left = cores - (rest.processorMs.all ?? 0) / 1_000 - others
  return cores / Math.max(left, leastCores)
}

/** What is left to a shop beside whatever else works on its machine: they take turns. */
const leastCores = 0.2

/**
 * Machines like this one: on each a replica of every process, which rests there too; of the databases each is on one of them alone, the
 * dearest first on whichever has least.
 * @param slowed of each machine
 */
export function siteOf(
  demands: readonly Demand[],
  { machines, cores, slowed }: Pick<Site, 'machines' | 'cores'> & { slowed: number },
): Site {
  const loads = Array.from({ length: machines }, () => 0)
  const everywhere = loads.map((_, nth) => nth)
  const places: Record<string, readonly number[]> = {}
  const threads: Record<string, number> = {}
  for (const { process, ms } of [...demands].sort((one, other) => other.ms - one.ms)) {
    if (!isDatabase(process)) {
      places[process] = everywhere
      continue
    }
    const least = loads.indexOf(Math.min(...loads))
    loads[least] = (loads[least] ?? 0) + ms
    places[process] = [least]
    threads[process] = cores
  }
  return { machines, cores, slowed, places, threads }
}
