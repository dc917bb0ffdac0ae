import type { RunningShop } from '@micromart/running-shop'
import { childrenOf, machineCpu, usageOf } from '../../bench/process-usage.ts'
import { type Look, machineFigures } from '../figures/machine-figures.ts'
import type { MachineFigures } from '../figures/report.ts'

const EVERY_MS = 1_000

/** Looks at a shop's processes, and k6, until `stop`; on Linux, whose /proc tells: elsewhere `figures` answers null. */
export function watchUsage({ processes }: RunningShop) {
  const pids = new Map(Object.entries(processes).map(([name, { pid }]) => [name, pid]))
  const looks: Look[] = []
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = looking.then(async () => void looks.push(await lookAt(pids)))
  }
  const timer = process.platform === 'linux' ? setInterval(look, EVERY_MS) : undefined
  return {
    add: (name: string, pid: number) => pids.set(name, pid),
    async stop() {
      clearInterval(timer)
      await looking
    },
    /** Of the time from `from` to `to`, in ms since 1970. */
    figures({ from, to }: { from: number; to: number }): MachineFigures | null {
      return machineFigures(looks, { from, to })
    },
  }
}

async function lookAt(pids: ReadonlyMap<string, number>): Promise<Look> {
  const postgres = pids.get('postgres')
  const children = postgres === undefined ? [] : await childrenOf(postgres)
  const found = await Promise.all(
    [...pids].map(async ([name, pid]) => {
      const all = await Promise.all((name === 'postgres' ? [pid, ...children] : [pid]).map(usageIfAny))
      const sum = { cpu: 0, resident: 0 }
      for (const [nth, { cpu, endedChildren, resident, shared }] of all.entries()) {
        // Connections, each a process, come and go.
        sum.cpu += cpu + endedChildren
        // PostgreSQL's processes share their buffers.
        sum.resident += nth === 0 ? resident : resident - shared
      }
      return [name, sum] as const
    }),
  )
  return { at: Date.now(), machine: await machineCpu(), processes: Object.fromEntries(found) }
}

/** One that has ended, or is about to be started again, takes nothing. */
const usageIfAny = (pid: number) => usageOf(pid).catch(() => ({ cpu: 0, endedChildren: 0, resident: 0, shared: 0 }))
