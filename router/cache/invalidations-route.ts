import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { RequestError } from '../errors.ts'
import { readBody } from '../http/request/body.ts'
import type { Invalidations } from './invalidations.ts'

export const invalidationsPath = '/cache/invalidations'

/** Of one request, in bytes and in things. */
const mostBytes = 1_048_576
const mostThings = 10_000

const outdated = z
  .strictObject({
    entities: z
      .array(z.strictObject({ type: z.string().min(1), key: z.record(z.string(), z.unknown()) }))
      .max(mostThings)
      .default([]),
    tags: z.array(z.string().min(1)).max(mostThings).default([]),
  })
  .refine(({ entities, tags }) => entities.length + tags.length > 0, { message: 'name entities or tags' })

/** How somebody who holds the token tells what is outdated. To tell it twice is to tell it once. */
export type InvalidationsRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** @param tokens those that are good now: several while one is being replaced */
export function invalidationsRoute(invalidations: Invalidations, tokens: () => readonly string[]): InvalidationsRoute {
  return async (request, response) => {
    const answer = (status: number, body: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })
        .end(JSON.stringify(body))
    if (request.method !== 'POST') return void answer(405, { errors: ['use POST'] }, { allow: 'POST' })
    if (!isAllowed(request.headers.authorization, tokens())) {
      return void answer(401, { errors: ['send the token: Authorization: Bearer …'] }, { 'www-authenticate': 'Bearer' })
    }
    try {
      const told = await readBody(request, mostBytes, read)
      const faults = Array.isArray(told) ? told : invalidations.faultsOf(told)
      if (Array.isArray(told) || faults.length > 0) return void answer(400, { errors: faults })
      answer(200, { forgotten: invalidations.tell('http', told) })
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      answer(error.status(true), { errors: error.errors.map(({ message }) => message) })
    }
  }
}

/** What a body says, or what is wrong with it. */
function read(text: string): z.output<typeof outdated> | string[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return ['the body is not JSON']
  }
  const { data, error } = outdated.safeParse(json)
  return data ?? error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the whole'}: ${message}`)
}

function isAllowed(authorization: string | undefined, tokens: readonly string[]): boolean {
  const given = Buffer.from(/^bearer +(.*)$/i.exec(authorization ?? '')?.[1] ?? '')
  return tokens
    .map((token) => Buffer.from(token))
    .some((it) => it.length === given.length && timingSafeEqual(it, given))
}
