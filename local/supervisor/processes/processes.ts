import { join } from 'node:path'
import type { Logs } from '../console/logs.ts'
import type { ProcessPlan } from '../plan/plan.ts'
import { launchChild } from './child.ts'
import { type Kept, keepRunning, type Watcher } from './keep-running.ts'
import type { Processes } from './programs.ts'
import { becomesReady } from './readiness.ts'

/** The shop's processes but PostgreSQL, each kept running. */
export interface RunningProcesses {
  pid(name: string): number
  /** Has those of a kind run another program from now on. Resolves when they are ready; rejects when they do not get so, or `signal` aborts. */
  restart(kind: string, folder: string, signal: AbortSignal): Promise<void>
}

/**
 * Starts the processes group by group, and waits until all are ready.
 * @param args `undo` is given what ends each group.
 * @throws OperatorError when one does not get ready; AbortError when `signal` aborts.
 */
export async function startProcesses(args: {
  groups: readonly ProcessPlan[][]
  programs: Processes
  logs: Logs
  watch: (name: string) => Watcher
  /** How long a process may say nothing before it is killed, in ms; null: for ever. */
  silentMs: number | null
  signal: AbortSignal
  undo: (() => unknown)[]
}): Promise<RunningProcesses> {
  const { groups, programs, logs, watch, silentMs, signal, undo } = args
  const plans = groups.flat()
  const kept = new Map<string, Kept>()
  const folders = new Map<string, string>(plans.map(({ kind }) => [kind, programs.folder]))

  const keep = async (plan: ProcessPlan) => {
    const script = () => join(folders.get(plan.kind) ?? '', `${plan.kind}.js`)
    const watcher = watch(plan.name)
    const hangs = { silentMs, onHang: () => watcher.hung?.() }
    const launch = async () => launchChild({ ...plan, script: script() }, logs.of(plan.name), hangs)
    kept.set(plan.name, await keepRunning(launch, watcher))
  }
  const ready = ({ name, admin }: ProcessPlan, signal: AbortSignal) =>
    becomesReady({ name, admin, kept: kept.get(name) as Kept, lastLines: () => logs.last(name), signal })

  for (const group of groups) {
    undo.push(() => Promise.all(group.map((plan) => kept.get(plan.name)?.stop())))
    await Promise.all(group.map(keep))
  }
  await Promise.all(plans.map((plan) => ready(plan, signal)))

  return {
    pid: (name) => kept.get(name)?.pid() ?? 0,
    restart: async (kind, folder, superseded) => {
      folders.set(kind, folder)
      const own = plans.filter((plan) => plan.kind === kind)
      await Promise.all(own.map(({ name }) => kept.get(name)?.restart()))
      await Promise.all(own.map((plan) => ready(plan, AbortSignal.any([signal, superseded]))))
    },
  }
}
