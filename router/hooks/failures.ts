import { randomUUID } from 'node:crypto'
import type { Logger } from '@micromart/telemetry'
import type { HookName } from './load-module.ts'

/** Of one hook no more than one failure in this time is told, in ms: where what it asks is away, it fails for every request. */
const toldEveryMs = 10_000

/** A hook has thrown, was late, or returned what is no decision. The log has the rest under the id. */
export class HookFailed extends Error {
  override name = 'HookFailed'
  readonly id = randomUUID()
}

/**
 * Logs failures of a module's hooks, and how many of one were not told since the last that was: those are logged for who debugs.
 *
 * @param now in ms
 */
export function failureLog(module: string, log: Pick<Logger, 'error' | 'debug'>, now = () => performance.now()) {
  const told = new Map<HookName, { at: number; untold: number }>()
  return (hook: HookName, { id, cause }: HookFailed, requestId: string): void => {
    const last = told.get(hook)
    const line = { module, hook, err: cause, error_id: id, request_id: requestId }
    if (last && now() - last.at < toldEveryMs) {
      last.untold++
      log.debug(line, 'a hook failed')
    } else {
      log.error({ ...line, untold: last?.untold ?? 0 }, 'a hook failed')
      told.set(hook, { at: now(), untold: 0 })
    }
  }
}
