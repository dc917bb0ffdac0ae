import { createHash, randomBytes } from 'node:crypto'

/** A token nobody can guess: 256 random bits. Only its hash is ever stored. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
