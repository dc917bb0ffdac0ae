import { addSpanAttributes, withSpan } from '@micromart/telemetry'
import type { PaymentProvider } from './provider.ts'
import { outcomeOf, reasonOf } from './provider-outcome.ts'

/** These are no calls, or not one. */
const apart: ReadonlySet<string> = new Set(['charges', 'readWebhook', 'close'])

/** The same provider, each of whose calls is a span, which says what came of it and why. Neither cards nor amounts are told. */
export function tracedProvider(provider: PaymentProvider): PaymentProvider {
  const members = Object.entries(provider).map(([name, member]) =>
    typeof member !== 'function' || apart.has(name) ? [name, member] : [name, inSpan(provider.name, name, member)],
  )
  return Object.fromEntries(members) as PaymentProvider
}

type Call = (...asked: unknown[]) => Promise<unknown>

function inSpan(provider: string, operation: string, call: unknown): Call {
  return (...asked) => {
    const { orderId } = (asked[0] ?? {}) as { orderId?: unknown }
    const attributes = {
      'peer.service': `payment-provider-${provider}`,
      'micromart.payment.operation': operation,
      ...(typeof orderId === 'string' && { 'micromart.order.id': orderId }),
    }
    return withSpan(`payment-provider ${operation}`, { kind: 'client', attributes }, async () => {
      const answer = await (call as Call)(...asked)
      const [{ status }, reason] = [Object(answer) as { status?: unknown }, reasonOf(answer)]
      addSpanAttributes({
        'micromart.payment.outcome': outcomeOf(answer),
        ...(reason !== undefined && { 'micromart.payment.reason': reason }),
        ...(typeof status === 'string' && { 'micromart.payment.charge_status': status }),
      })
      return answer
    })
  }
}
