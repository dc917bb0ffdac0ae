import { z } from 'zod'

export const id = z.string().min(1).max(64)

/** A decimal string and an ISO 4217 code, as at the GraphQL edge. */
export const money = z.object({ amount: z.string(), currency: z.string().length(3) })

export const postalAddress = z.object({
  name: z.string(),
  line1: z.string(),
  line2: z.string().nullish(),
  city: z.string(),
  region: z.string().nullish(),
  postalCode: z.string(),
  country: z.string(),
})

export const instant = z.iso.datetime()
