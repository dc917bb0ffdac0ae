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
/** Charges asked for at once; and orders, whose ids are in an address. */
const pageSize = 1_000
const ordersAtOnce = 100

/**
 * The charges that the sandbox provider was ever asked for, all or those for orders, some at a time.
 * Throws when it does not answer, or not as it should.
 */
export async function* readLedger(providerUrl: string, orderIds?: readonly string[]): AsyncGenerator<LedgerCharge[]> {
  if (orderIds) {
    for (let from = 0; from < orderIds.length; from += ordersAtOnce) {
      const orders = orderIds.slice(from, from + ordersAtOnce).map((id) => ['order', id])
      yield await read(providerUrl, orders)
    }
    return
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: LedgerCharge[] = await read(providerUrl, [
      ['first', String(pageSize)],
      ['after', after],
    ])
    yield page
    after = page.length === pageSize ? page.at(-1)?.reference : undefined
  }
}

async function read(providerUrl: string, query: string[][]): Promise<LedgerCharge[]> {
  const url = `${providerUrl}/ledger?${new URLSearchParams(query)}`
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
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
