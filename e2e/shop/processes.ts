import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { eventually } from '@micromart/testing/eventually'
import type { Shop } from './shop.ts'

/** A shop's processes: their pids, by name. */
export async function pids(shop: Shop): Promise<Record<string, number>> {
  const { processes } = await shop.running()
  return Object.fromEntries(Object.entries(processes).map(([name, { pid }]) => [name, pid]))
}

/** Kills one of them with -9. */
export function kill(processes: Record<string, number>, name: string): void {
  const pid = processes[name]
  assert.ok(pid, `${name} runs`)
  process.kill(pid, 'SIGKILL')
}

/** Waits until none of them lives. */
export function allEnd(processes: Record<string, number>): Promise<void> {
  return eventually(
    () => {
      const alive = Object.entries(processes).filter(([, pid]) => lives(pid))
      assert.deepEqual(alive, [])
    },
    { within: 30_000 },
  )
}

/** Whether there is such a process. */
export function lives(pid: number | undefined): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Has them stand still, as processes whose machine hangs. One that has ended needs no signal. */
export const stand = (all: readonly number[]): void => signal(all, 'SIGSTOP')

/** Has those go on that stand still. */
export const goOn = (all: readonly number[]): void => signal(all, 'SIGCONT')

function signal(all: readonly number[], name: NodeJS.Signals): void {
  for (const pid of all) if (lives(pid)) process.kill(pid, name)
}

/** A process and those that it has started, such as PostgreSQL's connections. Linux only: /proc says whose a process is. */
export async function withChildren(parent: number): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const children = await Promise.all(
    all.map(async (pid) => {
      // The name, in brackets, may hold anything; what follows it is state and parent.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [pid] : []
    }),
  )
  return [parent, ...children.flat()]
}
