import { rm } from 'node:fs/promises'
import type { RunningShop } from '@micromart/running-shop'
import { writeAtomically } from '@micromart/running-shop/data-folder'

/** Keeps running.json true from when the shop is ready until it is asked to stop. */
export interface Announcer {
  /** Writes it, and asks `running` again at every refresh. */
  announce(running: () => RunningShop): Promise<void>
  /** A process has another number now. */
  refresh(): void
  withdraw(): Promise<void>
}

export function announceProcesses(file: string): Announcer {
  let current: (() => RunningShop) | null = null
  let writing = Promise.resolve()
  const write = () => {
    // One after the other, so that the last one written is the last one asked for.
    writing = writing.then(async () => {
      if (current) await writeAtomically(file, `${JSON.stringify(current(), null, 2)}\n`)
    })
    return writing
  }
  return {
    announce: (running) => {
      current = running
      return write()
    },
    refresh: () => void write(),
    withdraw: async () => {
      current = null
      await writing
      await rm(file, { force: true })
    },
  }
}
