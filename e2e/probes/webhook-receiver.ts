import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'

const event = z.object({ type: z.string(), timestamp: z.iso.datetime(), data: z.looseObject({}) })

export type Taken = z.infer<typeof event> & { id: string; orderId: string | null }

/** How the endpoint is: `hanging` takes an event and never answers. */
type Health = 'well' | 'failing' | 'hanging'

/** An endpoint of webhooks as a customer of the shop writes it: it takes what is signed, and nothing else. */
export interface WebhookReceiver {
  url: string
  health: Health
  /** What has to have signed an event; each of them. */
  secrets: string[]
  /** What it answered 2xx to, oldest first. */
  readonly taken: readonly Taken[]
  /** How often it was called, however that ended. */
  calls: number
  close(): Promise<void>
}

export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const taken: Taken[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    receiver.calls += 1
    if (receiver.health === 'hanging') return
    if (receiver.health === 'failing') return response.writeHead(500).end('out of order')
    try {
      const headers = request.headers as Record<string, string>
      for (const secret of receiver.secrets) new Webhook(secret).verify(body, headers)
      const told = event.parse(JSON.parse(body))
      const { orderId } = told.data
      taken.push({ ...told, id: headers['webhook-id'] ?? '', orderId: typeof orderId === 'string' ? orderId : null })
      response.writeHead(204).end()
    } catch (error) {
      response.writeHead(401).end(String(error))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    health: 'well',
    secrets: [],
    taken,
    calls: 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return receiver
}
