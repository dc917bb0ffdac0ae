import { z } from 'zod'
import type { Role } from '../user.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const dayS = 24 * 60 * 60

/** What issuers sign with: nothing that whoever checks a signature could make, too. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const
const roles = ['CUSTOMER', 'STAFF', 'ADMIN'] as const satisfies readonly Role[]
/** Such as `realm_access.roles`, or a claim's whole name. */
const claim = z.string().min(1)

/** Whether what is fetched from there comes from whom it should: over TLS, from this machine, or by a network that the operator vouches for. */
export const isTrustworthy = (url: string, allowHttp: boolean): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || (protocol === 'http:' && (allowHttp || loopback.test(hostname)))
}

/** An OIDC issuer whose tokens are accepted. */
export const issuerSettings = z
  .strictObject({
    /** Exactly as its tokens say it in `iss`. */
    issuer: z.string().min(1).max(500),
    /** Who its tokens must be for, in `aud`. */
    audience: z.string().min(1),
    /** The clients that tokens must have been issued to, by `azp` or `client_id`; without it any. */
    clients: z.array(z.string().min(1)).min(1).optional(),
    algorithms: z.array(z.enum(algorithms)).min(1).default(['RS256', 'ES256']),
    /** Where its keys are; without it they are found by its metadata (OpenID Connect Discovery). */
    jwksUrl: z.string().optional(),
    /** Keys and metadata may be fetched without TLS. */
    allowHttp: z.boolean().default(false),
    clockToleranceSeconds: z.number().int().min(0).max(300).default(5),
    /** A token that is good for longer, or is older, is refused. */
    longestLifeSeconds: z.number().int().min(60).max(dayS).default(dayS),
    claims: z
      .strictObject({
        email: claim.default('email'),
        name: claim.default('name'),
        locale: claim.default('locale'),
        roles: claim.optional(),
      })
      .prefault({}),
    /** Values of the claim `roles`, and the role that each gives; who has several gets the one that may most. */
    roles: z.record(z.string().min(1), z.enum(roles)).default({}),
    /** The issuer vouches for all addresses, also where it does not say `email_verified`. */
    trustEmail: z.boolean().default(false),
  })
  .superRefine(({ issuer, jwksUrl, allowHttp, claims, roles }, { addIssue }) => {
    const fault = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    const from = jwksUrl ?? issuer
    if (!isTrustworthy(from, allowHttp)) {
      fault(jwksUrl ? 'jwksUrl' : 'issuer', 'is no https URL (http only on this machine, or with allowHttp)')
    }
    const isMapped = Object.keys(roles).length > 0
    if (isMapped && claims.roles === undefined) fault('roles', 'needs claims.roles, which says where they are')
    if (!isMapped && claims.roles !== undefined) fault('claims', 'has roles, but nothing says which role they give')
  })

export type IssuerSettings = z.output<typeof issuerSettings>

const list = z
  .array(issuerSettings)
  .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, 'an issuer is there twice')

/** The setting: a list of them in JSON. What is wrong is told at once, each with its path. */
export const oidcIssuers = z.string().transform((text, { addIssue }): IssuerSettings[] => {
  const wrong = (message: string) => {
    addIssue({ code: 'custom', message })
    return z.NEVER
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return wrong('is no JSON')
  }
  const read = list.safeParse(json)
  if (read.success) return read.data
  return wrong(`is wrong: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`)
})
