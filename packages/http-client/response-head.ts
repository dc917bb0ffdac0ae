import { BadResponse } from './faults.ts'
import { readField } from './field.ts'

/** Names in lower case; several values where a header came several times. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The same for all responses whose heads are the same. */
export interface ResponseHead {
  readonly status: number
  readonly headers: ResponseHeaders
  /** How long the body is: so many bytes, or as its chunks or the end of the connection tell. */
  readonly body: number | 'chunked' | 'until closed'
  /** For how long the connection may be kept, in ms; 0: not at all. Infinite where nothing is said. */
  readonly keepMs: number
}

const mostHeaders = 128
/** Heads that are alike to the byte come often: a server says the same for a second, and its date then. */
const mostKnown = 64
const longestKnown = 1_024
const known = new Map<string, ResponseHead>()

const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d) [\t\x20-\x7e\x80-\xff]*$/

/**
 * Reads a head, without the empty line that ends it. Strict where a lenient reader and a strict one might take different bytes for
 * the end of a message (RFC 9112, 6.3 and 11.2): whatever is said twice, or in two ways, is refused.
 *
 * Throws BadResponse.
 * @param text the head's bytes as latin1
 * @param bodiless whether the request was a HEAD
 */
export function readResponseHead(text: string, bodiless: boolean): ResponseHead {
  if (bodiless || text.length > longestKnown) return readAnew(text, bodiless)
  const before = known.get(text)
  if (before) return before
  const head = readAnew(text, false)
  Object.freeze(head.headers)
  if (known.size >= mostKnown) known.clear()
  known.set(text, head)
  return head
}

function readAnew(text: string, bodiless: boolean): ResponseHead {
  const end = endOfLine(text, 0)
  const [, minor, code] = statusLine.exec(text.slice(0, end)) ?? bad('no status line')
  const headers: Record<string, string | string[] | undefined> = Object.create(null)
  let count = 0
  for (let from = end + 2; from < text.length; ) {
    if (++count > mostHeaders) bad(`more than ${mostHeaders} headers`)
    const to = endOfLine(text, from)
    const [name, value] = readField(text.slice(from, to)) ?? bad('a line that is no header')
    const first = headers[name]
    headers[name] = first === undefined ? value : Array.isArray(first) ? [...first, value] : [first, value]
    from = to + 2
  }
  const status = Number(code)
  const old = minor === '0'
  const none = bodiless || status < 200 || status === 204 || status === 304
  const framed = framing(headers, old)
  return { status, headers, body: none ? 0 : framed, keepMs: old ? 0 : keepFor(headers) }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\r\n', from)
  return end < 0 ? text.length : end
}

function framing({ 'content-length': length, 'transfer-encoding': coding }: ResponseHeaders, old: boolean) {
  if (coding !== undefined) {
    if (length !== undefined) bad('both a content-length and a transfer-encoding')
    if (old) bad('a transfer-encoding in HTTP/1.0')
    if (typeof coding !== 'string' || coding.toLowerCase() !== 'chunked') bad('a transfer-encoding other than chunked')
    return 'chunked'
  }
  if (length === undefined) return 'until closed'
  if (typeof length !== 'string' || !/^\d{1,15}$/.test(length)) bad('a content-length that is not one number')
  return Number(length)
}

function keepFor({ connection, 'keep-alive': kept }: ResponseHeaders): number {
  if (connection !== undefined && /(^|[\s,])close([\s,]|$)/i.test(String(connection))) return 0
  const seconds = kept !== undefined && /\btimeout=(\d{1,9})/i.exec(String(kept))?.[1]
  return seconds ? Number(seconds) * 1_000 : Number.POSITIVE_INFINITY
}

function bad(why: string): never {
  throw new BadResponse(why)
}
