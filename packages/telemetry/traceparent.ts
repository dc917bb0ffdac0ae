import { randomFillSync } from 'node:crypto'

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const sane = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/

export const isTraceparent = (text: unknown): text is string => typeof text === 'string' && sane.test(text)

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
