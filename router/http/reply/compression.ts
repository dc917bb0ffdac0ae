import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { qualityOf } from '../request/media-ranges.ts'

export type Encoding = 'br' | 'gzip'

/** Answers are made once and sent once: what higher ones save in bytes, they cost in time. */
const brotliQuality = 4
const gzipLevel = 5

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }

/** The encoding that a client likes best (RFC 9110, 12.5.3), brotli if it likes both; null for none. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | null {
  if (acceptEncoding === undefined) return null
  const qualities = new Map(
    acceptEncoding.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((it) => it.trim().toLowerCase())
      return [name, qualityOf(parameters.find((it) => it.startsWith('q='))?.slice(2))] as const
    }),
  )
  const quality = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0
  const [br, zipped] = [quality('br'), Math.max(quality('gzip'), qualities.get('x-gzip') ?? 0)]
  const best = Math.max(br, zipped)
  if (best <= 0 || best < (qualities.get('identity') ?? 0)) return null
  return br === best ? 'br' : 'gzip'
}

/** Compresses on a thread of zlib's, so that others are answered meanwhile. */
export const compress = (encoding: Encoding, body: string | Buffer): Promise<Buffer> =>
  encoding === 'br' ? promisify(brotliCompress)(body, brotli) : promisify(gzip)(body, { level: gzipLevel })

/** The same for what is read bit by bit. */
export const compressor = (encoding: Encoding) =>
  encoding === 'br' ? createBrotliCompress(brotli) : createGzip({ level: gzipLevel })
