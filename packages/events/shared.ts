import { z } from 'zod'

// Every text of a message is marked as one of two things, so that whoever adds one decides: the log keeps what it is told.

/** A text that says something about a person, or may. Whoever writes it into a message sees to it that it can be forgotten. */
export const personal = z.string().meta({ about: 'personal' })

/** A text about goods, money or machines: it may stay for ever. */
export const plain = z.string().meta({ about: 'plain' })

/** Which of the two a schema is marked as. */
export const mark = (schema: z.core.$ZodType): unknown => z.globalRegistry.get(schema)?.about

export const id = plain.min(1).max(64).meta({ about: 'plain' })

/** A decimal string and an ISO 4217 code, as at the GraphQL edge. */
export const money = z.object({
  amount: plain.regex(/^-?\d+(?:\.\d{1,6})?$/).meta({ about: 'plain' }),
  currency: plain.length(3).meta({ about: 'plain' }),
})

export const postalAddress = z.object({
  name: personal,
  line1: personal,
  line2: personal.nullish(),
  city: personal,
  region: personal.nullish(),
  postalCode: personal,
  country: plain,
})

export const instant = z.iso.datetime()
