import type { SagaStep, Timeout } from './saga-steps.ts'

/** Who sees to what is due; what it cannot do it puts off under this name. */
export const sagaWorker = 'saga-timeouts'

/**
 * How long to wait before a command is sent again, in ms. Neither it nor its reply is lost on the way, outboxes and the log see to that, so most
 * that are late wait in a queue: asked for again they would wait there twice. Banks can be slow as well.
 */
const patienceMs = 20_000
const longestMs = 30_000

export interface SagaTiming {
  /** From placing the order: when it is cancelled unless it has been confirmed, in ms. */
  deadlineMs: number
  /** From placing the order: when its reservation stops counting, in ms. */
  holdMs: number
}

/** How long until a timeout is due, from now, in ms, after `attempts` resends: doubling up to half a minute. */
export function waitMs(timeout: Timeout, attempts: number, { deadlineMs }: SagaTiming): number {
  if (timeout === 'deadline') return deadlineMs
  return Math.min(longestMs, patienceMs * 2 ** attempts)
}

const longestSettlingMs = 60_000

/**
 * For how long the log must have been there, in ms, before an order that is past its deadline is cancelled: what waited for it in others'
 * outboxes is answered by then, and what is asked for next, too.
 */
export const settledMs = ({ deadlineMs }: SagaTiming): number => Math.min(longestSettlingMs, deadlineMs / 5)

/** Resends after which somebody should look. Steps before the pivot are ended by the deadline instead. */
const alarmingAttempts = 5

/** Steps that must succeed. */
export const sureSteps: readonly SagaStep[] = ['commit', 'ship', 'release', 'capture', 'void', 'refund']

/** Whether a step that must succeed has been asked for so often that it needs a person. */
export function isAlarming(timeout: Timeout, attempts: number): boolean {
  return sureSteps.some((step) => step === timeout) && attempts >= alarmingAttempts
}
