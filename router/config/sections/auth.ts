import { z } from 'zod'
import { httpUrls, sentHeader } from './values.ts'

const issuer = z.strictObject({
  issuer: z.string().min(1).describe("The tokens' `iss`."),
  audience: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      z.array(z.string().min(1)).min(1),
    ])
    .describe("What is to stand in the tokens' `aud`; of several one is enough."),
  jwksUri: httpUrls.describe('Where its key set is; several are replicas.'),
})

const exchange = z
  .strictObject({
    url: httpUrls.describe('The token endpoint; several are replicas.'),
    headers: z
      .record(sentHeader, z.string())
      .default({})
      .describe('Sent with every trade, filled in as those of subgraphs are: what the exchange knows the router by.'),
    issuers: z.array(z.string().min(1)).default([]).describe('Whose JWTs are traded, by their `iss`.'),
    prefixes: z
      .record(z.string().regex(/^[\w.~+/-]{2,}$/, 'not how a token begins'), z.string().min(1))
      .default({})
      .describe("Which other tokens are traded: how they begin, and their types in RFC 8693's names."),
  })
  .optional()
  .describe(
    'What trades a bearer token that others have issued for an access token of one of `issuers`, by RFC 8693. Subgraphs are shown the latter alone. Default: nothing does, and tokens of others are no good.',
  )

export const auth = z
  .strictObject({
    issuers: z.array(issuer).default([]).describe('Whose access tokens (JWTs) are accepted. Without any, none are.'),
    exchange,
    policiesClaim: z
      .string()
      .min(1)
      .default('policies')
      .describe(
        'The claim of an access token that lists the policies its owner holds, for `@policy`: a list, or one text with spaces between them.',
      ),
    publishJwks: httpUrls
      .optional()
      .describe('A key set to show at `/.well-known/jwks.json`; several are replicas. Default: none is shown.'),
  })
  .refine(({ issuers }) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length, {
    message: 'name each issuer once, with all its audiences',
    path: ['issuers'],
  })
  .refine((it) => !it.exchange || it.issuers.length > 0, {
    message: 'needs an issuer whose tokens it trades for',
    path: ['exchange'],
  })
  .refine((it) => !it.issuers.some(({ issuer }) => it.exchange?.issuers.includes(issuer)), {
    message: 'tokens of our own issuers are not traded',
    path: ['exchange', 'issuers'],
  })
  .prefault({})
  .describe('Who is believed to be whom: a request with a bearer token that is no good is refused.')
