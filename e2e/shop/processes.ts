import assert from 'node:assert/strict'
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
