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

interface Provider {
  sandbox: string
}

/** Every charge that the payment provider was ever asked for, as it has them itself; amounts are decimal strings. */
export async function allCharges(shop: Provider): Promise<Charge[]> {
  const all: Charge[] = []
  for (let page: Charge[]; ; all.push(...page)) {
    page = await read(shop, { first: '1000', after: all.at(-1)?.reference ?? '' })
    if (page.length === 0) return all
  }
}

/** An order's charges. */
export async function chargesOf(shop: Provider, orderId: string) {
  const charges = await read(shop, { order: orderId })
  return charges.map(({ authorised, captured, refunded, voided }) => ({ authorised, captured, refunded, voided }))
}

async function read({ sandbox }: Provider, query: Record<string, string>): Promise<Charge[]> {
  const response = await fetch(`${sandbox}/ledger?${new URLSearchParams(query)}`)
  return ledger.parse(await response.json())
}
