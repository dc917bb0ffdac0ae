import type { IncomingMessage, ServerResponse } from 'node:http'
import { exposition } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import type { Identity } from './identity.ts'
import { createTlsServer } from './server.ts'

/** As of admin ports: whoever has not said what they want by then is not waited for, in ms; and how many there may be. */
const options = { requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
const mostConnections = 100

const path = '/metrics'

/**
 * What the admin port says at `/metrics`, at that path of a port of its own, over mTLS: for whoever scrapes with a certificate that our CA
 * has signed. The admin port itself is plain HTTP, for kubelets, which show none.
 *
 * @param metricsPort none where there is to be no such port
 * @returns what closes it
 * @throws the system's error where the port cannot be had
 */
export async function serveMetrics(
  { host, metricsPort }: { host: string; metricsPort?: number | undefined },
  identity: Identity | undefined,
  registry: Registry,
): Promise<() => Promise<void>> {
  if (metricsPort === undefined || !identity) return async () => {}
  const server = createTlsServer(identity, options, (request, response) => {
    answer(registry, request, response).catch(() => response.destroy())
  })
  server.maxConnections = mostConnections
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(metricsPort, host, listening)
  })
  return () => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
    server.closeAllConnections()
    return closed
  }
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume()
  if (request.url?.split('?')[0] !== path) return void response.writeHead(404).end(`There is ${path} alone.\n`)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
  const { contentType, text } = await exposition(registry, request.headers.accept)
  response.writeHead(200, { 'content-type': contentType, vary: 'accept' }).end(text)
}
