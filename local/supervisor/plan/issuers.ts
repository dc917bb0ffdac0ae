import { readFileSync } from 'node:fs'
import { z } from 'zod'

const named = z.array(z.object({ issuer: z.string() }))

/**
 * The issuers whose tokens users accepts, by their names, as it is told of them by the setting or by its file. What is wrong
 * with that is users' to say, which does not start then.
 */
export function issuersTold(users: Readonly<Record<string, string>>): string[] {
  try {
    const file = users.MICROMART_OIDC_ISSUERS_FILE
    const text = file === undefined ? (users.MICROMART_OIDC_ISSUERS ?? '[]') : readFileSync(file, 'utf8')
    return named.parse(JSON.parse(text)).map(({ issuer }) => issuer)
  } catch {
    return []
  }
}
