import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RequestError } from '../../errors.ts'

/** How much of a body was read, by whoever pays for that. */
export interface Heard {
  /** Not compressed any more. */
  bytes: number
}

/**
 * Reads the body of a GraphQL POST: JSON in UTF-8, plain or gzipped, never more than `limit` bytes of it in memory,
 * however it is compressed.
 *
 * @param read what its text says; what it throws is what this rejects with
 * @param begin called when nothing of its headers is wrong
 * @param heard grows with what is read, also of a body that is refused
 * @throws or rejects with RequestError
 */
export function readBody<T>(
  request: IncomingMessage,
  limit: number,
  read: (text: string) => T,
  begin?: () => void,
  heard: Heard = { bytes: 0 },
): Promise<T> {
  checkContentType(request.headers['content-type'])
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const gzipped = encoding === 'gzip' || encoding === 'x-gzip'
  if (encoding !== 'identity' && !gzipped) {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'The body may be gzipped, once, or not encoded at all.', {
      headers: { 'accept-encoding': 'gzip' },
    })
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  begin?.()
  const reading = { limit, heard, read: (bytes: Buffer) => read(textOf(bytes)) }
  return gzipped ? inflated(request, reading) : collect(request, reading, 'The body broke off.')
}

/** Throws RequestError. */
function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new RequestError('BAD_REQUEST', 'The body is not UTF-8.')
  const text = bytes.toString()
  return text.startsWith(byteOrderMark) ? text.slice(1) : text
}

const byteOrderMark = '\uFEFF'

const tooLarge = (limit: number) => new RequestError('PAYLOAD_TOO_LARGE', `The body may have at most ${limit} bytes.`)

function checkContentType(header: string | undefined): void {
  if (header === 'application/json') return
  const [type = '', ...parameters] = (header ?? '').split(';').map((it) => it.trim().toLowerCase())
  if (type !== 'application/json') {
    const files = type === 'multipart/form-data' ? ' Files are not taken.' : ''
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', `Send the request as application/json.${files}`)
  }
  const charset = parameters
    .find((it) => it.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'The body must be UTF-8.')
  }
}

/** Both what comes in and what it swells to are bounded: with the refusal the inflating ends, and the reading. */
async function inflated<T>(request: IncomingMessage, reading: Reading<T>): Promise<T> {
  const gunzip = createGunzip()
  const broken = () => {
    if (!request.complete) gunzip.destroy()
  }
  request.once('close', broken).pipe(gunzip)
  try {
    return await collect(gunzip, reading, 'The body broke off or is not valid gzip.')
  } finally {
    request.off('close', broken).unpipe(gunzip)
    gunzip.destroy()
  }
}

interface Reading<T> {
  /** In bytes. */
  limit: number
  heard: Heard
  /** Of the whole. */
  read: (bytes: Buffer) => T
}

const nothing = Buffer.alloc(0)

/** @param broken what is said where it ends before its end */
function collect<T>(stream: Readable, { limit, heard, read }: Reading<T>, broken: string): Promise<T> {
  return new Promise((resolve, reject) => {
    let first: Buffer | undefined
    let more: Buffer[] | undefined
    let isOver = false
    const onData = (chunk: Buffer) => {
      heard.bytes += chunk.length
      if (heard.bytes > limit) {
        isOver = true
        stream.off('data', onData).pause()
        reject(tooLarge(limit))
      } else if (!first) first = chunk
      else if (more) more.push(chunk)
      else more = [first, chunk]
    }
    // These stay, and do nothing once it is over: taking them away would be more work than all else here. What breaks later is nobody's
    // business any more, and no reason to end the process.
    const breaks = () => {
      if (!isOver) reject(new RequestError('BAD_REQUEST', broken))
    }
    stream.on('data', onData)
    stream.on('end', () => {
      isOver = true
      try {
        resolve(read(more ? Buffer.concat(more) : (first ?? nothing)))
      } catch (error) {
        reject(error)
      }
    })
    stream.on('close', breaks)
    stream.on('error', breaks)
  })
}
