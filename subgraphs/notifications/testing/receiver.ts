import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export interface Received {
  /** Its `webhook-id`. */
  id: string
  type: string
  data: Record<string, unknown>
  body: string
  headers: Record<string, string>
}

/** What the test says that the endpoint answers to an event, the nth that it got. */
type Answer = (response: ServerResponse, received: Received, nth: number) => void

/** An endpoint of webhooks; it takes everything, unless told otherwise. */
export async function openReceiver() {
  const received: Received[] = []
  let answer: Answer = (response) => response.writeHead(204).end()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const headers = request.headers as Record<string, string>
    const one = { id: headers['webhook-id'] ?? '', ...JSON.parse(body), body, headers }
    received.push(one)
    answer(response, one, received.length)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events?token=not-for-logs`,
    received,
    types: () => received.map(({ type }) => type),
    answers(next: Answer) {
      answer = next
    },
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

/** Whether what arrived is signed with a secret, by the field's own library. */
export function isSignedWith(secret: string, { id, headers, body }: Received): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
  return headers['webhook-signature']?.split(' ').includes(new Webhook(secret).sign(id, at, body)) ?? false
}
