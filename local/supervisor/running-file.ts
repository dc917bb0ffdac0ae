import { rm } from 'node:fs/promises'
import type { RunningShop } from '@micromart/running-shop'
import { writeAtomically } from '@micromart/running-shop/data-folder'

/** Between two tries to write it, in ms. */
const AGAIN_MS = 1_000

/** Keeps running.json true from when the shop is ready until it is asked to stop. */
export interface Announcer {
  /** Writes it, and asks `running` again at every refresh. */
  announce(running: () => RunningShop): Promise<void>
  /** A process has another number now. While that cannot be written, it is tried again. */
  refresh(): void
  withdraw(): Promise<void>
}

/** @param say told when it cannot be written for a while, as on a disk that is full, once until it can. */
export function announceProcesses(file: string, say: (line: string) => void, againMs = AGAIN_MS): Announcer {
  let current: (() => RunningShop) | null = null
  let writing = Promise.resolve()
  let again: NodeJS.Timeout | undefined
  let told = false
  const write = async () => {
    if (current) await writeAtomically(file, `${JSON.stringify(current(), null, 2)}\n`)
    told = false
  }
  const refresh = () => {
    clearTimeout(again)
    // One after the other, so that the last one written is the last one asked for.
    writing = writing.then(write).catch((error: Error) => {
      if (!told)
        say(`What runs where cannot be written: ${error.message}. Commands may look in the wrong place; trying on.`)
      told = true
      again = setTimeout(refresh, againMs).unref()
    })
  }
  return {
    async announce(running) {
      current = running
      await write()
    },
    refresh,
    async withdraw() {
      current = null
      clearTimeout(again)
      await writing
      clearTimeout(again)
      await rm(file, { force: true })
    },
  }
}
