import { z } from 'zod'

const ledger = z.array(
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

/** An order's charges as the payment provider itself has them; amounts are decimal strings. */
export async function chargesOf({ sandbox }: { sandbox: string }, orderId: string) {
  const response = await fetch(`${sandbox}/ledger`)
  const charges = ledger.parse(await response.json()).filter((charge) => charge.orderId === orderId)
  return charges.map(({ authorised, captured, refunded, voided }) => ({ authorised, captured, refunded, voided }))
}
