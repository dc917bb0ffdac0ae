import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RequestError } from '../errors.ts'

/** How much of a body was read, by whoever pays for that. */
export interface Heard {
  /** Not compressed any more. */
  bytes: number
}

/**
 * Reads the body of a GraphQL POST: JSON in UTF-8, plain or gzipped, never more than `limit` bytes of it in memory,
 * however it is compressed.
 *
 * @param begin called when nothing of its headers is wrong
 * @param heard grows with what is read, also of a body that is refused
 * @throws RequestError
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  begin?: () => void,
  heard: Heard = { bytes: 0 },
): Promise<string> {
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
  const bytes = gzipped ? await inflated(request, limit, heard) : await collect(request, limit, heard)
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
async function inflated(request: IncomingMessage, limit: number, heard: Heard): Promise<Buffer> {
  const gunzip = createGunzip()
  const broken = () => {
    if (!request.complete) gunzip.destroy()
  }
  request.once('close', broken).pipe(gunzip)
  try {
    return await collect(gunzip, limit, heard)
  } finally {
    request.off('close', broken).unpipe(gunzip)
    gunzip.destroy()
  }
}

const nothing = Buffer.alloc(0)

function collect(stream: Readable, limit: number, heard: Heard): Promise<Buffer> {
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
    stream.on('data', onData)
    // These stay, and do nothing once it is over: taking them away would be more work than all else here. What breaks later is nobody's
    // business any more, and no reason to end the process.
    const breaks = (why: string) => () => {
      if (!isOver) reject(new RequestError('BAD_REQUEST', why))
    }
    stream.on('end', () => {
      isOver = true
      resolve(more ? Buffer.concat(more) : (first ?? nothing))
    })
    stream.on('close', breaks('The body broke off.'))
    stream.on('error', breaks('The body broke off or is not valid gzip.'))
  })
}
