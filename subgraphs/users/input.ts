import { email, optionalText, text } from '@micromart/input'
import { postalAddress } from '@micromart/postal-address'
import { z } from 'zod'
import { isTooLong } from './password-rules.ts'

export const name = text({ longest: 100, name: true, what: 'A name' })

/** Whether the password is good enough depends on whose it is: see `brokenPasswordRules`. */
export const signUpInput = z.object({ name, email, password: z.string() })

const password = z.string().refine((sent) => !isTooLong(sent), { message: 'That is too long for a password.' })

export const signInInput = z.object({ password, email })

/** What is left out, or null, stays as it is; another address takes the current password. */
export const profileInput = z.object({
  name: name.nullish(),
  email: email.nullish(),
  currentPassword: password.nullish(),
})

export const savedAddressInput = z.object({
  id: z.string().nullish(),
  label: optionalText({ longest: 100, what: 'A label' }),
  isDefault: z.boolean().nullish(),
  address: postalAddress,
})
