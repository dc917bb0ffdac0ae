import { optionalText, text } from '@micromart/input'
import { z } from 'zod'
import { countries } from './iso-3166.ts'

/** Where a parcel goes. */
export interface PostalAddress {
  name: string
  line1: string
  line2?: string | null
  city: string
  region?: string | null
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

/** True for the ISO 3166-1 code of a country or territory of today. */
export const isCountry = (code: string) => countries.has(code)

// Lengths are generous, since addresses of the world are longer than ours.
const required = (longest: number) => text({ longest, what: 'This part of an address' })
const optional = (longest: number) => optionalText({ longest, what: 'This part of an address' })

/** An address held to its form: trimmed, nothing required empty, and empty parts left out. */
export const postalAddress = z
  .object({
    name: required(100),
    line1: required(200),
    line2: optional(200),
    city: required(100),
    region: optional(100),
    postalCode: required(20),
    country: z.string().refine(isCountry, { message: 'That is no country code such as "DE".' }),
  })
  .transform(
    ({ line2, region, ...rest }): PostalAddress => ({
      ...rest,
      ...(line2 !== null && { line2 }),
      ...(region !== null && { region }),
    }),
  )
