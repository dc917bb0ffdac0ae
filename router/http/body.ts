import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RequestError } from '../errors.ts'

/**
 * Reads the body of a GraphQL POST: JSON in UTF-8, plain or gzipped, never more than `limit` bytes of it in memory,
 * however it is compressed.
 *
 * @throws RequestError
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  checkContentType(request.headers['content-type'])
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'The body may be gzipped, once, or not encoded at all.')
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  const bytes = encoding === 'gzip' ? await inflated(request, limit) : await collect(request, limit)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RequestError('BAD_REQUEST', 'The body is not UTF-8.')
  }
}

const tooLarge = (limit: number) => new RequestError('PAYLOAD_TOO_LARGE', `The body may have at most ${limit} bytes.`)

function checkContentType(header: string | undefined): void {
  const [type = '', ...parameters] = (header ?? '').split(';').map((it) => it.trim().toLowerCase())
  if (type !== 'application/json') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json.')
  }
  const charset = parameters
    .find((it) => it.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'The body must be UTF-8.')
  }
}

/** Both what comes in and what it swells to are bounded. */
function inflated(request: IncomingMessage, limit: number): Promise<Buffer> {
  const gunzip = createGunzip()
  pipeline(request, gunzip, () => {})
  return collect(gunzip, limit)
}

function collect(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const done = (settle: () => void) => {
      stream.off('data', onData)
      settle()
    }
    const onData = (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limit) done(() => reject(tooLarge(limit)))
      else chunks.push(chunk)
    }
    stream.on('data', onData)
    stream.on('end', () => done(() => resolve(Buffer.concat(chunks))))
    stream.on('error', () =>
      done(() => reject(new RequestError('BAD_REQUEST', 'The body broke off or is not valid gzip.'))),
    )
    stream.on('close', () => done(() => reject(new RequestError('BAD_REQUEST', 'The body broke off.'))))
  })
}
