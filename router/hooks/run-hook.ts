import { type Logger, type TracedHistogram, withSpan } from '@micromart/telemetry'
import { RequestError } from '../errors.ts'
import { failureLog, HookFailed } from './failures.ts'
import type { HookName, LoadedModule } from './load-module.ts'
import { TooLate, withinTime } from './within-time.ts'

interface HookRun<Decision> {
  hook: HookName
  requestId: string
  /** Aborts when the client has gone. */
  gone?: AbortSignal | undefined
  call: (signal: AbortSignal) => unknown
  /** Throws Error for what is no decision. */
  read: (decided: unknown) => Decision
}

/** Runs one hook for one request: in its time, measured, and logged where it fails. Rejects with HookFailed. */
export type RunHook = <Decision>(run: HookRun<Decision>) => Promise<Decision>

interface RunHookSettings {
  module: LoadedModule
  timeoutMs: number
  durations: TracedHistogram<'hook' | 'outcome'>
  log: Logger
}

export function hookRunner({ module, timeoutMs, durations, log }: RunHookSettings): RunHook {
  const tell = failureLog(module.name, log)
  return async ({ hook, requestId, gone, call, read }) => {
    const started = performance.now()
    const end = (outcome: string) => durations.observe({ hook, outcome }, (performance.now() - started) / 1_000)
    try {
      const decided = await withSpan(`hook ${hook}`, {}, () => withinTime(timeoutMs, call, gone))
      const decision = read(decided)
      end(decision instanceof RequestError ? 'refused' : 'ok')
      return decision
    } catch (cause) {
      const failed = new HookFailed(`${hook} of ${module.name} failed`, { cause })
      end(gone?.aborted ? 'abandoned' : cause instanceof TooLate ? 'late' : 'failed')
      // What a hook makes of a client's leaving is nobody's fault.
      if (!gone?.aborted) tell(hook, failed, requestId)
      throw failed
    }
  }
}
