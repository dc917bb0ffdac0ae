import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { credentialHeader } from '@micromart/auth'
import { execute, parse, validate } from 'graphql'
import { executableSchema, type ResolverMap } from '../graphql/graphql.ts'
import { testCredentials } from './harness.ts'

/** What a service says to a question that it does not understand. */
const notKnown = 'GRAPHQL_VALIDATION_FAILED'

/** What a test says of a peer's health: `hung` takes the question and never answers. */
type Health = 'well' | 'failing' | 'hung'

export interface SamplePeer {
  /** Of its /graphql. */
  url: string
  health: Health
  /** What it was asked, oldest first. */
  asked: { operation: string; headers: Record<string, unknown> }[]
  close(): Promise<void>
}

/**
 * A sibling as a small server over its own schema, so that a question that it could not understand fails in tests too.
 * What it answers is the test's to say.
 */
export async function openSamplePeer(typeDefs: string, resolvers: ResolverMap): Promise<SamplePeer> {
  const schema = executableSchema(typeDefs, resolvers)
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { query, variables } = JSON.parse(text)
    peer.asked.push({ operation: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '', headers: request.headers })
    if (peer.health === 'hung') return
    if (peer.health === 'failing') return response.writeHead(503).end()
    if (request.headers[credentialHeader] !== testCredentials.service[0]) return response.writeHead(401).end('{}')
    const document = parse(query)
    const faults = validate(schema, document).map(({ message }) => ({ message, extensions: { code: notKnown } }))
    const answer =
      faults.length > 0 ? { errors: faults } : await execute({ schema, document, variableValues: variables })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const peer: SamplePeer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    health: 'well',
    asked: [],
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
  return peer
}
