import { optionalText, text } from '@micromart/input'
import { z } from 'zod'
import { countries } from './iso-3166.ts'
import { withoutPostalCodes } from './without-postal-codes.ts'

/** Where a parcel goes. */
export interface PostalAddress {
  name: string
  line1: string
  line2?: string | null
  city: string
  region?: string | null
  /** Empty only where the country has none, and it was not given. */
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

/** True for the ISO 3166-1 code of a country or territory of today. */
export const isCountry = (code: string) => countries.has(code)

// Lengths are generous, since addresses of the world are longer than ours.
const what = 'This part of an address'
const required = (longest: number) => text({ longest, what })
const optional = (longest: number) => optionalText({ longest, what })

/** An address held to its form: trimmed, nothing required empty — a postal code is, where the country has them — and empty parts left out. */
export const postalAddress = z
  .object({
    name: required(100),
    line1: required(200),
    line2: optional(200),
    city: required(100),
    region: optional(100),
    postalCode: optional(20),
    country: z.string().refine(isCountry, { message: 'That is no country code such as "DE".' }),
  })
  .refine(({ postalCode, country }) => postalCode !== null || withoutPostalCodes.has(country), {
    message: `${what} must not be empty.`,
    path: ['postalCode'],
    // Also where other parts are wrong: whoever fills in a form is told of all at once.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .transform(
    ({ line2, region, postalCode, ...rest }): PostalAddress => ({
      ...rest,
      postalCode: postalCode ?? '',
      ...(line2 !== null && { line2 }),
      ...(region !== null && { region }),
    }),
  )
