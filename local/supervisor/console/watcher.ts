import type { Watcher } from '../processes/keep-running.ts'
import type { Announcer } from '../running-file.ts'
import { warn } from './console.ts'

/** Tells of a process that ends or hangs, and has running.json kept true. */
export const watcherOf = (name: string, announcer: Announcer, silentMs: number | null): Watcher => ({
  started: () => announcer.refresh(),
  hung: () => warn(`${name} has said nothing for ${(silentMs ?? 0) / 1000} s: it hangs, and is killed`),
  ended: (how, pauseMs) => warn(`${name} ended (${how}); starting it again in ${pauseMs / 1000} s`),
})
