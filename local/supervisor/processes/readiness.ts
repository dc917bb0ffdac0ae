import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '@micromart/running-shop/operator-error'
import type { Kept } from './keep-running.ts'
import { keptWaitingMs, turnsOf } from './kept-waiting.ts'

const PATIENCE_MS = 120_000
/** However busy the machine is. */
const LONGEST_MS = 600_000
/** A process that ends this often before it is ready will not get there. */
const HOPELESS_ENDS = 3

/**
 * Waits until a process says on its admin port that it is ready. No time counts in which others keep it from running.
 * @param lastLines what it said last, for the error.
 * @throws OperatorError when it keeps ending, or does not get ready in time; AbortError when `signal` aborts.
 */
export async function becomesReady(args: {
  name: string
  admin: string
  kept: Kept
  lastLines: () => string[]
  signal: AbortSignal
}): Promise<void> {
  const { name, admin, kept, lastLines, signal } = args
  const began = performance.now()
  let keptMs = 0
  let looked = { at: began, turns: turnsOf(kept.pid()) }
  let missing = 'no answer yet'
  const endsBefore = kept.ends()
  while (looked.at < began + Math.min(PATIENCE_MS + keptMs, LONGEST_MS)) {
    missing = await whatIsMissing(`${admin}/health/ready`)
    if (missing === '') return
    if (kept.ends() - endsBefore >= HOPELESS_ENDS)
      throw new OperatorError(`${name} does not start:\n${lastLines().join('\n')}`)
    await sleep(40, undefined, { signal })
    const now = { at: performance.now(), turns: turnsOf(kept.pid()) }
    keptMs += keptWaitingMs(looked.turns, now.turns, now.at - looked.at)
    looked = now
  }
  const seconds = Math.round((looked.at - began) / 1000)
  throw new OperatorError(`${name} is not ready after ${seconds} s: ${missing}\n${lastLines().join('\n')}`)
}

/** Empty when it is ready. */
async function whatIsMissing(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    const body = await response.text()
    return response.ok ? '' : body
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
