import { email as emailAddress, language } from '@micromart/input'
import type { JWTPayload } from 'jose'
import { name as personName } from '../input.ts'
import type { Role } from '../user.ts'
import type { IssuerSettings } from './issuer-settings.ts'

type Mapping = Pick<IssuerSettings, 'claims' | 'roles' | 'trustEmail'>

const ranks: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN']

/** What is at a path of claims; a claim whose whole name that is comes first, since such names have dots and slashes. */
export function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
      claims,
    )
}

/** The role that claims give: that which may most of those mapped. Null where the issuer has no say in roles. */
export function roleIn(claims: JWTPayload, { claims: paths, roles }: Mapping): Role | null {
  if (paths.roles === undefined) return null
  const given = [claimAt(claims, paths.roles)].flat()
  const mapped = given.flatMap((value) =>
    typeof value === 'string' && Object.hasOwn(roles, value) ? (roles[value] ?? []) : [],
  )
  return mapped.reduce<Role>((most, role) => (ranks.indexOf(role) > ranks.indexOf(most) ? role : most), 'CUSTOMER')
}

/** The address that claims vouch for, or null. */
export function emailIn(claims: JWTPayload, { claims: paths, trustEmail }: Mapping): string | null {
  const read = emailAddress.safeParse(claimAt(claims, paths.email))
  return read.success && (trustEmail || claims.email_verified === true) ? read.data : null
}

/** A name by the rules that names have; without one, what their address begins with. */
export function nameIn(claims: JWTPayload, email: string, { claims: paths }: Mapping): string {
  const read = personName.safeParse(claimAt(claims, paths.name))
  return read.success ? read.data : email.slice(0, email.lastIndexOf('@'))
}

/** What they read, as OpenID Connect has it (`locale`, a tag of BCP 47, at some issuers with an underscore); null where that is not said. */
export function languageIn(claims: JWTPayload, { claims: paths }: Mapping): string | null {
  const said = claimAt(claims, paths.locale)
  const read = language.safeParse(typeof said === 'string' ? said.replaceAll('_', '-') : said)
  return read.success ? read.data : null
}
