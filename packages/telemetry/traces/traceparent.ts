import { randomFillSync } from 'node:crypto'

/** https://www.w3.org/TR/trace-context/#traceparent-header, of this version or a later one, which may have more behind it. */
const sane = /^(?!ff)[\da-f]{2}(-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2})(-.*)?$/

/**
 * A sane `traceparent` as it may be sent on; undefined for what is none. Of a later version it is what this one has of it, too:
 * https://www.w3.org/TR/trace-context/#versioning-of-traceparent
 */
export function readTraceparent(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const [, ids, more] = sane.exec(text) ?? []
  if (ids === undefined || (more !== undefined && text.startsWith('00'))) return undefined
  return `00${ids}`
}

/** Drawn many at a time. */
const bytes = Buffer.alloc(24 * 256)
let used = bytes.length

/** Of a trace that begins here, sampled. */
export function newTraceparent(): string {
  if (used === bytes.length) {
    randomFillSync(bytes)
    used = 0
  }
  const hex = bytes.toString('hex', used, used + 24)
  used += 24
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-01`
}
