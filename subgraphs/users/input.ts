import { type Scope, scopes } from '@micromart/auth'
import { email, idempotencyKey, isOver, knownEmail, language, optionalText, text } from '@micromart/input'
import { postalAddress } from '@micromart/postal-address'
import { z } from 'zod'
import { isTooLong } from './passwords/password-rules.ts'

export const name = text({ longest: 100, what: 'A name' })

/** Whether the password is good enough depends on whose it is: see `brokenPasswordRules`. */
export const signUpInput = z.object({ name, email, password: z.string(), language: language.nullish() })

const password = z.string().refine((sent) => !isTooLong(sent), { message: 'That is too long for a password.' })

export const signInInput = z.object({ password, email: knownEmail })

/** What is left out, or null, stays as it is; another address takes the current password. */
export const profileInput = z.object({
  name: name.nullish(),
  email: email.nullish(),
  language: language.nullish(),
  currentPassword: password.nullish(),
})

export const savedAddressInput = z.object({
  id: z.string().nullish(),
  label: optionalText({ longest: 100, what: 'A label' }),
  isDefault: z.boolean().nullish(),
  address: postalAddress,
  idempotencyKey: idempotencyKey.nullish(),
})

const dayMs = 24 * 60 * 60_000
const scope = z.enum(Object.keys(scopes) as [Scope, ...Scope[]], { error: 'There is no such scope.' })

/**
 * A key never lives for ever. When it ends is null where it is not said.
 * @param longestMs the longest that it may live.
 */
export const apiKeyInput = (now: Date, longestMs: number) =>
  z.object({
    name,
    scopes: z
      .array(scope)
      .min(1, 'A key needs a scope.')
      .transform((sent) => [...new Set(sent)]),
    expiresAt: z
      .date()
      .refine((sent) => sent > now, { message: isOver })
      .refine((sent) => sent.getTime() <= now.getTime() + longestMs, {
        message: `A key lives for at most ${longestMs / dayMs} days.`,
      })
      .nullish()
      .transform((sent) => sent ?? null),
    idempotencyKey: idempotencyKey.nullish(),
  })
