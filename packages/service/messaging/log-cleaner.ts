import type { EventLog } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { Worker } from '../workers/worker.ts'

/** A log that drops nothing by itself has what is old dropped; what a group has not read stays, and is told when that begins. */
export function logCleaner(forget: NonNullable<EventLog['forget']>, log: Logger): Worker {
  let told = ''
  return {
    name: 'event-log-retention',
    everyMs: 60_000,
    async run({ signal }) {
      const behind = await forget(signal)
      if (behind === null) return
      const now = behind.join(', ')
      if (now !== told && now !== '')
        log.warn({ groups: behind }, 'the event log keeps old records, as these groups have not read them yet')
      told = now
    },
  }
}
