import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

// A token is 256 random bits that nobody can guess. Only its hash is stored: who reads the tables can use none.
export const newToken = (): string => randomBytes(32).toString('base64url')

/** By which a token is stored. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/**
 * What a refresh token is traded for, under each of the secrets; the first is for new ones. It follows from the token, so a
 * repeated trade has the same answer and nothing but hashes is stored, and without a secret nobody can tell it.
 */
export const successorsOf = derivedFor('micromart refresh tokens')

/** The token of a request to mail one, under each of the secrets, likewise: asked for twice, it is the same. */
export const oneTimeTokensOf = derivedFor('micromart one-time tokens')

function derivedFor(info: string) {
  return (from: string, [secret = '', ...former]: readonly string[]): [string, ...string[]] => {
    const under = (secret: string) => {
      const key = Buffer.from(hkdfSync('sha256', secret, '', info, 32))
      return createHmac('sha256', key).update(from).digest('base64url')
    }
    return [under(secret), ...former.map(under)]
  }
}

/** Whether that token is the one of a hash. */
export const isHashOf = (hash: string, token: string): boolean => hashOf(token) === hash
