import { createHash } from 'node:crypto'

/** A strong validator (RFC 9110, 8.8.3) of one representation: of its text, what that is called, and how it is encoded. */
export function etagOf(text: string | Buffer, type: string, encoding: string | null): string {
  const hash = createHash('sha256')
    .update(`${type} ${encoding ?? 'identity'} `)
    .update(text)
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

/** Whether a client has it already, by its `If-None-Match` (RFC 9110, 13.1.2), which compares weakly. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, held]) => held === etag)
}
