import type { IncomingMessage } from 'node:http'
import type { Client } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError, tooManyAtOnce } from '../errors.ts'
import { corsHeaders } from './cors.ts'
import type { Forward } from './forward.ts'
import { allMethods, type graphqlRoute } from './graphql-route.ts'
import type { Page } from './pages/page.ts'
import { refusal, sendReply } from './reply/reply.ts'
import type { RouterResponse } from './reply/router-response.ts'
import { json } from './request/negotiation.ts'
import { remembered } from './request/remembered.ts'
import { faultOfHead } from './request/request-target.ts'

/** Headers of one request; honest clients send a tenth of it. */
const mostHeaders = 200

interface RoutingSettings {
  config: Pick<RouterConfig, 'cors' | 'compression'>
  graphql: ReturnType<typeof graphqlRoute>
  pages: Page
  /** Whether others take so much that this one is told to come back. */
  overloaded: () => boolean
}

/** What becomes of a request. */
export interface Course {
  /** It is carried out, or refused, as an operation: those are told of by themselves. */
  isOperation: boolean
  /** Of what is refused before. */
  code: string | undefined
}

/** A request with what is known of it. */
interface Arrived {
  request: IncomingMessage
  response: RouterResponse
  client: Client
  path: string
  /** What its path is handed on by, if anything. */
  forward: Forward | undefined
  course: Course
}

/**
 * What holds for every request, and who answers it: pages, whoever it is handed on to, or GraphQL.
 *
 * @returns answers one request and resolves when the answer is on its way, at once where it returns nothing
 */
export function routing({ config, graphql, pages, overloaded }: RoutingSettings) {
  const corsOf = remembered((origin) => Object.entries(corsHeaders(config.cors, { origin }, false)))

  function refuse({ response, course }: Arrived, error: RequestError): Promise<void> | undefined {
    course.code = error.code
    return sendReply(response, refusal(error, { type: json, jsonOnly: false }), json, config.compression)
  }

  function allow({ request, response, forward }: Arrived): undefined {
    const headers = corsHeaders(config.cors, request.headers, true, forward?.methods)
    response.begin(204, { allow: allMethods, ...headers }).end()
  }

  function serve(arrived: Arrived): Promise<void> | undefined {
    const { request, response, client, path, course } = arrived
    course.isOperation = path === '/graphql'
    if (course.isOperation) return graphql(request, response, client)
    return refuse(arrived, new RequestError('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.'))
  }

  async function serveBeside(arrived: Arrived): Promise<void> {
    const { request, response, client, path, forward } = arrived
    if (await pages(request, response, path)) return
    if (!forward) return serve(arrived)
    await forward.send(request, response, client).catch((error) => refuse(arrived, refusalOf(error)))
  }

  return (arrived: Arrived): Promise<void> | undefined => {
    const { request, response, forward } = arrived
    if (request.rawHeaders.length / 2 > mostHeaders) {
      return refuse(arrived, new RequestError('TOO_MANY_HEADERS', `A request may have at most ${mostHeaders} headers.`))
    }
    const fault = faultOfHead(request)
    if (fault) return refuse(arrived, new RequestError('BAD_REQUEST', fault))
    if (request.method === 'OPTIONS') return allow(arrived)
    for (const [name, value] of corsOf(request.headers.origin)) response.tell(name, value)
    if (overloaded()) return refuse(arrived, new RequestError('OVERLOADED', tooManyAtOnce))
    return request.method === 'POST' && !forward ? serve(arrived) : serveBeside(arrived)
  }
}

/** Throws what is no refusal. */
function refusalOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  throw error
}
