import { createHash } from 'node:crypto'

/** Tells whether two wishes under one key are the same: SHA-256 of all that was chosen, listed in an order of its own. */
export const fingerprintOf = (chosen: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(chosen, spelled)).digest('base64url')

/** Minor units are bigints, which JSON has no word for. */
const spelled = (_name: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
