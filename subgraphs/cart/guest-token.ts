import { createHash, randomBytes } from 'node:crypto'

/**
 * What names a guest's cart: 256 random bits, so that knowing it is owning the cart. Only its hash is stored, and a token
 * that we did not give out names nothing, so nobody can be made to fill a cart that somebody else knows.
 */
export const newGuestToken = (): string => `guest_${randomBytes(32).toString('base64url')}`

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
