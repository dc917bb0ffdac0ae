import type { IncomingHttpHeaders } from 'node:http'
import { CloseCode, type Context } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Client } from '../client.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import { type ClientSettings, clientOf, traceIn } from '../http/request/client-of.ts'
import { negotiate } from '../http/request/negotiation.ts'
import { authenticated } from '../request.ts'
import { shownAs } from '../stages/authentication.ts'
import type { Places } from '../subscriptions/places.ts'
import { lengthOfLast } from './socket.ts'

/** RFC 6455's registry: the server is overloaded for this client; reconnecting later is fine. */
export const tryAgainLater = 1013
/** Node's timers hold no more; a socket that lives as long is checked again then. */
const longestTimerMs = 2_147_483_647

/** Of one connection. */
export interface Extra {
  socket: WebSocket
  /** The only header of the request that counts for as long as it is open: thousands of connections do not keep the rest. */
  userAgent: string | undefined
  /** The token that the request shows, until `connection_init` is there, which may show another. */
  bearer: string | undefined
  address: string
  /** From `connection_init` on. */
  client: Client | null
  userId: string | null
  expiry: NodeJS.Timeout | undefined
}

export type Connection = Context<Record<string, unknown>, Extra>

interface HelloSettings {
  engine: () => Engine
  client: ClientSettings
  /** Of users. */
  places: Places['byUser']
}

/** For graphql-ws's `onConnect`: who is there, by `connection_init` and the handshake, and until when. */
export function hello({ engine, client: settings, places }: HelloSettings) {
  return async ({ extra, connectionParams }: Connection): Promise<boolean> => {
    const { socket } = extra
    const client = clientOf(saidBy(extra, connectionParams), extra.address, settings)
    extra.bearer = undefined
    try {
      const principal = await authenticated(engine(), client, lengthOfLast(socket))
      if (socket.readyState !== socket.OPEN) return true
      if (principal) {
        if (!places.take(principal.userId)) {
          socket.close(tryAgainLater, 'Too many connections')
          return true
        }
        extra.userId = principal.userId
        const left = principal.expiresAt.getTime() - Date.now()
        extra.expiry = setTimeout(() => forbid(socket), Math.min(left, longestTimerMs))
      }
      extra.client = shownAs(client, principal)
      return true
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      if (error.code === 'UNAUTHENTICATED') return false
      socket.close(tryAgainLater, error.message)
      return true
    }
  }
}

export const forbid = (socket: WebSocket) => socket.close(CloseCode.Forbidden, 'Forbidden')

/** No page has a browser send one to another origin, as it would cookies: so this is the client's own word. */
export const bearerIn = ({ authorization }: IncomingHttpHeaders) =>
  /^bearer /i.test(authorization ?? '') ? authorization : undefined

/** What trace an operation belongs to, and how its answer comes in pieces: by the Accept that HTTP would have. */
export function wishesOf({ connectionParams }: Connection) {
  const said = saidIn(connectionParams)
  const { accept } = said
  return {
    trace: traceIn(said),
    pieces: (typeof accept === 'string' && negotiate(accept)?.pieces?.format) || ('v0.2' as const),
  }
}

function saidBy({ bearer, userAgent }: Extra, params: Connection['connectionParams']): Record<string, unknown> {
  const said: Record<string, unknown> = { ...saidIn(params), 'user-agent': userAgent }
  if (bearer !== undefined) said.authorization ??= bearer
  return said
}

/**
 * What a client says of itself in `connection_init`, names in lower case. Some IDEs put their headers into a member of that name;
 * what stands beside it is the client's own word and wins.
 */
function saidIn(params: Connection['connectionParams']): Record<string, unknown> {
  const { headers, ...said } = inLowerCase(params ?? {})
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return said
  const { headers: _, ...within } = inLowerCase(headers)
  return { ...within, ...said }
}

const inLowerCase = (members: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name.toLowerCase(), value]))
