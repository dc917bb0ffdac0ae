import { fromWire } from '@micromart/money'
import { z } from 'zod'

/** A charge as the provider's own books have it, in minor units of its currency. */
export interface LedgerCharge {
  reference: string
  orderId: string
  currency: string
  authorised: bigint
  captured: bigint
  refunded: bigint
  voided: boolean
}

const answer = z.array(
  z.object({
    reference: z.string(),
    orderId: z.string(),
    currency: z.string(),
    authorised: z.string(),
    captured: z.string(),
    refunded: z.string(),
    voided: z.boolean(),
  }),
)

const timeoutMs = 30_000

/** Every charge the sandbox provider was ever asked for. Throws when it does not answer, or not as it should. */
export async function readLedger(providerUrl: string): Promise<LedgerCharge[]> {
  const response = await fetch(`${providerUrl}/ledger`, { signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`the provider's ledger answers ${response.status}`)
  return answer.parse(await response.json()).map(({ currency, authorised, captured, refunded, ...charge }) => {
    const minor = (amount: string) => fromWire({ amount, currency }).minor
    return {
      ...charge,
      currency,
      authorised: minor(authorised),
      captured: minor(captured),
      refunded: minor(refunded),
    }
  })
}
