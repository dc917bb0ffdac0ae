import type { DataOf, TypeOn } from '@micromart/events'
import type { CheckoutSaga, PaymentState, StockState } from './checkout-saga.ts'

type Asked<T extends 'inventory.commands' | 'payments.commands'> = {
  [K in TypeOn<T>]: { id: string; topic: T; type: K; data: DataOf<T, K> }
}[TypeOn<T>]

/** A command to a participant, less its envelope. Its id is made of the order's and the step's, so a resend repeats it. */
export type ParticipantCommand = Asked<'inventory.commands'> | Asked<'payments.commands'>

/** A command whose reply is awaited. */
export type SagaStep = 'reserve' | 'commit' | 'ship' | 'release' | 'authorise' | 'capture' | 'void' | 'refund'

/** What a timeout row can stand for: a reply that is late, or an order that takes too long as a whole. */
export type Timeout = SagaStep | 'deadline'

const stockSteps: Partial<Record<StockState, SagaStep>> = {
  reserving: 'reserve',
  committing: 'commit',
  shipping: 'ship',
  releasing: 'release',
}

const paymentSteps: Partial<Record<PaymentState, SagaStep>> = {
  authorising: 'authorise',
  capturing: 'capture',
  voiding: 'void',
  refunding: 'refund',
}

/** Whose replies the saga awaits. Empty: it rests, or has ended. */
export function pendingSteps(saga: CheckoutSaga): SagaStep[] {
  return [stockSteps[saga.stock], paymentSteps[saga.payment]].filter((step) => step !== undefined)
}

/** What there must be a timeout for. */
export function pendingTimeouts(saga: CheckoutSaga): Timeout[] {
  return saga.phase === 'arranging' ? [...pendingSteps(saga), 'deadline'] : pendingSteps(saga)
}

/** What is to be asked after a change: the steps that are awaited now and were not before. */
export function newCommands(before: CheckoutSaga | null, now: CheckoutSaga, holdMs: number): ParticipantCommand[] {
  const awaited = new Set(before ? pendingSteps(before).map((step) => commandId(before, step)) : [])
  return pendingSteps(now)
    .filter((step) => !awaited.has(commandId(now, step)))
    .map((step) => commandFor(now, step, holdMs))
}

function commandId({ orderId, releases, voids, captures = 1 }: CheckoutSaga, step: SagaStep): string {
  const rounds: Partial<Record<SagaStep, number>> = { release: releases, void: voids, capture: captures }
  const round = rounds[step] ?? 1
  return round > 1 ? `cmd_${orderId}_${step}_${round}` : `cmd_${orderId}_${step}`
}

/**
 * The command of a step, the same however often it is made.
 * @param holdMs how long a reservation counts from the moment that the order was placed, in ms.
 */
export function commandFor(saga: CheckoutSaga, step: SagaStep, holdMs: number): ParticipantCommand {
  const { orderId, customerId, lines, paymentMethodId, total } = saga
  const id = commandId(saga, step)
  switch (step) {
    case 'reserve': {
      const expiresAt = new Date(Date.parse(saga.placedAt) + holdMs).toISOString()
      return { id, topic: 'inventory.commands', type: 'inventory.reserve', data: { orderId, lines, expiresAt } }
    }
    case 'commit':
      return { id, topic: 'inventory.commands', type: 'inventory.commit', data: { orderId } }
    case 'ship':
      return { id, topic: 'inventory.commands', type: 'inventory.ship', data: { orderId } }
    case 'release':
      return { id, topic: 'inventory.commands', type: 'inventory.release', data: { orderId } }
    case 'authorise': {
      const data = { orderId, customerId, paymentMethodId, amount: total }
      return { id, topic: 'payments.commands', type: 'payments.authorise', data }
    }
    case 'capture':
      return { id, topic: 'payments.commands', type: 'payments.capture', data: { orderId, paymentMethodId } }
    case 'void':
      return { id, topic: 'payments.commands', type: 'payments.void', data: { orderId } }
    case 'refund':
      return { id, topic: 'payments.commands', type: 'payments.refund', data: { orderId, reason: 'returned' } }
  }
}
