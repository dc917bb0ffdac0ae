import { Semaphore } from '@micromart/semaphore'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from './deps.ts'
import type { Unfit } from './pictures/encode-picture.ts'
import { picturesPath } from './pictures/picture-address.ts'
import { pictureLimits } from './pictures/picture-limits.ts'
import { renditionOf } from './pictures/picture-store.ts'
import { takePicture } from './pictures/take-picture.ts'

/** Pictures that are being read or wait for their turn; the next is told to come back. Each may be as large as one may be. */
const mostAtOnce = 2

/** What a browser may do with what it finds here, whatever it takes it for: nothing but show it. */
const inert = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  // Pages of other origins may show it: it is public.
  'cross-origin-resource-policy': 'cross-origin',
}

const refusals: Record<Unfit, { status: number; code: string; message: string }> = {
  'not a picture': { status: 415, code: 'NOT_A_PICTURE', message: 'It is no JPEG, PNG, WebP or GIF.' },
  broken: { status: 422, code: 'BROKEN_PICTURE', message: 'It is a picture that cannot be read to its end.' },
  'too many pixels': { status: 422, code: 'TOO_MANY_PIXELS', message: 'It has more pixels than are read.' },
}

/**
 * Pictures, which everybody may have, and a place for those that staff were promised one. Open: whoever sends one shows the token that the
 * mutation `createPictureUpload` gave.
 */
export function routes(deps: Deps, app: FastifyInstance): void {
  app.get<{ Params: { hash: string; name: string } }>(`${picturesPath}:hash/:name`, async (request, reply) => {
    const { hash, name } = request.params
    const width = /^[0-9a-f]{64}$/.test(hash) && /^([1-9]\d{0,3})\.webp$/.exec(name)?.[1]
    const body = width && (await renditionOf(deps.db, hash, Number(width)))
    reply.headers(inert)
    if (!body) return refuse(reply, 404, 'NOT_FOUND', 'There is no such picture.')
    const etag = `"${hash.slice(0, 32)}-${width}"`
    reply.headers({ etag, 'cache-control': 'public, max-age=31536000, immutable' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('image/webp').send(body)
  })

  let atOnce = 0
  const turns = new Semaphore(1)

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // What it is called says nothing of what it is.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    /** Before a byte of it is read. */
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      const upload = deps.uploads.read(tokenIn(request), deps.clock())
      reply.headers({ ...inert, 'cache-control': 'no-store' })
      if (!upload) return refuse(reply, 403, 'UPLOAD_NOT_ALLOWED', 'Nothing may be sent here, or not any more.')
      const length = Number(request.headers['content-length'] ?? Number.NaN)
      if (Number.isNaN(length)) return refuse(reply, 411, 'LENGTH_REQUIRED', 'Say how long it is: Content-Length.')
      if (length > upload.bytes) {
        return refuse(reply, 413, 'PAYLOAD_TOO_LARGE', `It may have at most ${upload.bytes} bytes.`)
      }
      if (atOnce >= mostAtOnce) {
        reply.header('retry-after', '1')
        return refuse(reply, 503, 'OVERLOADED', 'Too many pictures at once.')
      }
      atOnce++
      reply.raw.once('close', () => atOnce--)
    }

    const options = { bodyLimit: pictureLimits.bytes, onRequest }
    scope.put(`${picturesPath}uploads`, options, async (request, reply) => {
      const sent = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      // One at a time: pixels take many times the memory that they came in.
      const taken = await turns.run(() => takePicture(deps, sent))
      if (!('unfit' in taken)) return reply.code(201).send(taken)
      const { status, code, message } = refusals[taken.unfit]
      deps.log.info({ code, bytes: sent.length }, 'what was sent is not kept as a picture')
      return refuse(reply, status, code, message)
    })
  })
}

function tokenIn({ query }: FastifyRequest): string {
  const { token } = query as { token?: unknown }
  return typeof token === 'string' ? token : ''
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })
