import type { SagaInput } from '../saga/checkout-saga.ts'
import type { ParticipantCommand } from '../saga/saga-steps.ts'

type Choose = (options: number) => number

/**
 * Inventory and payments as tests have them: they refuse at random, repeat the reply to a repeated command, and keep a
 * tombstone when the undo comes first.
 */
export class SampleParticipants {
  stock: 'none' | 'held' | 'expired' | 'committed' | 'shipped' | 'released' | 'rejected' = 'none'
  money: 'none' | 'authorised' | 'captured' | 'refused' | 'declined' | 'voided' | 'refunded' = 'none'
  private readonly replies = new Map<string, SagaInput>()
  private readonly choose: Choose

  /** `choose(n)` answers a whole number below n; 0 is always the happy one. */
  constructor(choose: Choose) {
    this.choose = choose
  }

  handle(command: ParticipantCommand): SagaInput {
    const reply = this.replies.get(command.id) ?? this.answer(command)
    this.replies.set(command.id, reply)
    return reply
  }

  expire(): void {
    if (this.stock === 'held') this.stock = 'expired'
  }

  private answer({ type, data }: ParticipantCommand): SagaInput {
    const { orderId } = data
    const paid = { orderId, paymentId: 'pay_1', amount: { amount: '59.38', currency: 'EUR' } }
    switch (type) {
      case 'inventory.reserve':
        if (this.stock === 'released') return { type: 'inventory.released', data: { orderId } }
        this.stock = this.choose(4) === 0 ? 'held' : this.choose(2) === 0 ? 'held' : 'rejected'
        if (this.stock === 'held') return { type: 'inventory.reserved', data: { orderId } }
        return { type: 'inventory.rejected', data: { orderId, short: [{ sku: 'LANTERN', wanted: 2, available: 1 }] } }
      case 'inventory.commit':
        if (this.stock === 'expired' && this.choose(2) === 1) {
          this.stock = 'rejected'
          return { type: 'inventory.commit_rejected', data: { orderId } }
        }
        this.stock = 'committed'
        return { type: 'inventory.committed', data: { orderId } }
      case 'inventory.ship':
        this.stock = 'shipped'
        return { type: 'inventory.shipped', data: { orderId } }
      case 'inventory.release':
        this.stock = 'released'
        return { type: 'inventory.released', data: { orderId } }
      case 'payments.authorise':
        if (this.money === 'voided') return { type: 'payments.voided', data: { orderId } }
        this.money = this.choose(3) < 2 ? 'authorised' : 'declined'
        if (this.money === 'authorised') return { type: 'payments.authorised', data: paid }
        return { type: 'payments.declined', data: { orderId, paymentId: 'pay_1', declineCode: 'card_declined' } }
      case 'payments.void':
        if (this.money === 'captured') this.money = 'refunded'
        else if (this.money !== 'declined' && this.money !== 'refused') this.money = 'voided'
        return { type: 'payments.voided', data: { orderId } }
      case 'payments.capture':
        this.money = this.choose(4) < 2 ? 'captured' : 'refused'
        if (this.money === 'captured') return { type: 'payments.captured', data: paid }
        return {
          type: 'payments.capture_refused',
          data: { orderId, paymentId: 'pay_1', declineCode: 'card_declined', message: 'Declined: card_declined' },
        }
      case 'payments.refund':
        this.money = 'refunded'
        return { type: 'payments.refunded', data: paid }
    }
  }
}
