import { isFieldValue, isToken } from './field.ts'

/** What is the same in every request of a kind: checked and written once. */
export interface RequestPrefix {
  text: string
  method: Method
}

type Method = 'GET' | 'HEAD' | 'POST'

export type RequestHeaders = Readonly<Record<string, string>>

/** A request as it goes out, in one piece. */
export interface Message {
  bytes: string | Buffer
  /** Of a text. */
  encoding: 'latin1' | 'utf8'
}

/** Where a message ends, and what becomes of the connection, is ours to say (RFC 9112, 6 and 9). */
const ours: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Throws TypeError of what cannot stand in a head.
 * @param path with its query
 * @param host as the other side is called, with its port
 */
export function requestPrefix(line: {
  method: Method
  path: string
  host: string
  headers?: RequestHeaders
}): RequestPrefix {
  const { method, path, host, headers = {} } = line
  if (!/^\/[\x21-\x7e]*$/.test(path)) throw new TypeError('a path that cannot stand in a request')
  if (!/^[\w.~:[\]-]+$/.test(host)) throw new TypeError('a host that cannot stand in a request')
  return { method, text: `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${fieldLines(headers)}` }
}

/** Throws TypeError naming a header that cannot be sent. */
export function message({ text, method }: RequestPrefix, headers: RequestHeaders, body: string | null): Message {
  const bytes = body === null ? 0 : Buffer.byteLength(body)
  const length = body === null && method !== 'POST' ? '' : `content-length: ${bytes}\r\n`
  const head = `${text}${fieldLines(headers)}${length}\r\n`
  if (body === null || bytes === body.length) return { bytes: head + (body ?? ''), encoding: 'latin1' }
  // Headers are latin1, as Node reads them; where they are ASCII the two go out as one text.
  if (Buffer.byteLength(head) === head.length) return { bytes: head + body, encoding: 'utf8' }
  return { bytes: Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]), encoding: 'latin1' }
}

/** Names that have been looked at; callers have few. */
const fit = new Set<string>()
const mostFit = 1_000

function checkName(name: string): void {
  if (!isToken(name)) throw new TypeError('a header whose name is none')
  if (ours.has(name.toLowerCase())) throw new TypeError(`the header "${name}" is not the caller's`)
  if (fit.size < mostFit && name.length < 100) fit.add(name)
}

function fieldLines(headers: RequestHeaders): string {
  let lines = ''
  for (const name in headers) {
    const value = headers[name] as string
    if (!fit.has(name)) checkName(name)
    if (!isFieldValue(value)) throw new TypeError(`the header "${name}" has a value that cannot be sent`)
    lines += `${name}: ${value}\r\n`
  }
  return lines
}
