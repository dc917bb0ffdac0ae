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

type Charge = z.infer<typeof ledger>[number]

/** Every charge that the payment provider was ever asked for, as it has them itself; amounts are decimal strings. */
export async function allCharges({ sandbox }: { sandbox: string }): Promise<Charge[]> {
  const response = await fetch(`${sandbox}/ledger`)
  return ledger.parse(await response.json())
}

/** An order's charges. */
export async function chargesOf(shop: { sandbox: string }, orderId: string) {
  const charges = (await allCharges(shop)).filter((charge) => charge.orderId === orderId)
  return charges.map(({ authorised, captured, refunded, voided }) => ({ authorised, captured, refunded, voided }))
}
