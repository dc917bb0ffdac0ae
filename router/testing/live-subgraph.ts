import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { createTlsServer, type Identity } from '@micromart/tls'
import { type ExecutionArgs, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Subgraph } from './in-process.ts'

// Apollo's packages load graphql as CommonJS; schemas that they build must be run by that same copy.
const subgraphSide: typeof import('graphql') = createRequire(import.meta.url)('graphql')

export interface Received {
  headers: IncomingHttpHeaders
  query: string
  variables: Record<string, unknown>
  /** As it was written. */
  body: string
}

/** A subgraph as a process of its own would be: GraphQL over HTTP and graphql-transport-ws. */
export interface LiveSubgraph {
  name: string
  url: string
  /** Every request over HTTP so far. */
  received: Received[]
  /** The payloads of every websocket's `connection_init` so far. */
  connected: Record<string, unknown>[]
  /** The `extensions` of every operation over a websocket so far. */
  subscribed: Record<string, unknown>[]
  /** Websockets that are open. */
  sockets(): number
  /** Acknowledges websockets as one that knows nothing of sharing them, or as one that does, as at first. */
  shareSockets(shares: boolean): void
  /** Ends every operation over a websocket as one that shares these ends one. */
  endOperations(closeCode: number): void
  /** Answers in its place until undefined is given. */
  misbehave(answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined): void
  /** Cuts every websocket without a closing handshake. */
  cutSockets(): void
  /** Closes every websocket, with that code. */
  closeSockets(code: number): void
  stop(): Promise<void>
}

/** @param identity to speak mTLS, and only that */
export async function startSubgraph(
  { name, typeDefs, resolvers }: Subgraph,
  identity?: Identity,
): Promise<LiveSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }])
  const received: Received[] = []
  const connected: Record<string, unknown>[] = []
  const subscribed: Record<string, unknown>[] = []
  const operations: { socket: WebSocket; id: string }[] = []
  let shares = true
  let instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const { query, variables } = JSON.parse(body)
    received.push({ headers: request.headers, query, variables, body })
    if (instead) return instead(request, response)
    const result = await subgraphSide.execute({ schema, document: parse(query), variableValues: variables })
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(result))
  }
  const server = identity ? createTlsServer(identity, {}, answer) : createServer(answer)
  const sockets = new WebSocketServer({ server, path: '/graphql' })
  useServer(
    {
      schema,
      validate: subgraphSide.validate,
      execute: (args: ExecutionArgs) => subgraphSide.execute(args),
      subscribe: (args: ExecutionArgs) => subgraphSide.subscribe(args),
      onConnect({ connectionParams }) {
        connected.push({ ...connectionParams })
        return shares && connectionParams?.operationHeaders ? { operationHeaders: true } : true
      },
      onSubscribe({ extra }, id, { extensions }) {
        subscribed.push({ ...extensions })
        operations.push({ socket: extra.socket, id })
      },
    },
    sockets,
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cutSockets = () => {
    for (const socket of sockets.clients) socket.terminate()
  }
  return {
    name,
    url: `${identity ? 'https' : 'http'}://127.0.0.1:${port}/graphql`,
    received,
    connected,
    subscribed,
    sockets: () => sockets.clients.size,
    shareSockets: (whether) => {
      shares = whether
    },
    endOperations(closeCode) {
      const payload = [{ message: 'Ended.', extensions: { code: 'UNAUTHENTICATED', closeCode } }]
      for (const { socket, id } of operations.splice(0)) socket.send(JSON.stringify({ type: 'error', id, payload }))
    },
    misbehave: (answer) => {
      instead = answer
    },
    cutSockets,
    closeSockets(code) {
      for (const socket of sockets.clients) socket.close(code)
    },
    async stop() {
      cutSockets()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
