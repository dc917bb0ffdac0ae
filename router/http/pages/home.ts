import type { IncomingMessage } from 'node:http'
import { send } from '../reply/reply.ts'
import type { RouterResponse } from '../reply/router-response.ts'
import { prefersHtml } from '../request/negotiation.ts'
import type { Graphiql } from './graphiql.ts'
import { landingPage, landingPolicy } from './landing-page.ts'
import type { Page } from './page.ts'

/** Whatever names an operation. */
const asks = /[?&](?:query|documentId|extensions)=/

interface HomeSettings {
  graphiql: Graphiql | null
  introspection: boolean
  title: string
}

/** At `/`, and at `/graphql` for who comes by a browser: GraphiQL where it has been built, or else a page of our own; to machines, where GraphQL is. */
export function homePage({ graphiql, introspection, title }: HomeSettings): Page {
  const pageHeaders = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': landingPolicy,
    'cache-control': 'no-cache',
  }

  async function answer({ headers }: IncomingMessage, response: RouterResponse, html: boolean): Promise<void> {
    response.tell('vary', 'accept')
    if (!html && /json/.test(headers.accept ?? '')) {
      send(response, 200, { 'content-type': 'application/json' }, '{"graphql":"/graphql"}')
    } else if (!(await graphiql?.sendHome(response))) {
      send(response, 200, pageHeaders, landingPage({ introspection, title }))
    }
  }

  return async (request, response, path) => {
    const html = prefersHtml(request.headers.accept)
    const isHome = path === '/' || (path === '/graphql' && html && !asks.test(request.url ?? ''))
    if (isHome) await answer(request, response, html)
    return isHome
  }
}
