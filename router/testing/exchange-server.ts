import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Trade {
  form: Record<string, string>
  headers: IncomingHttpHeaders
}

/** A token endpoint that trades tokens as a test says. */
export interface ExchangeServer {
  url: string
  /** What it was asked so far. */
  trades: Trade[]
  /** What it answers from then on. */
  answers(answer: (subjectToken: string) => Promise<{ status: number; body: unknown }>): void
  stop(): Promise<void>
}

export async function startExchange(): Promise<ExchangeServer> {
  const trades: Trade[] = []
  let answer: Parameters<ExchangeServer['answers']>[0] = async () => ({ status: 503, body: {} })
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    trades.push({ form, headers: request.headers })
    const { status, body } = await answer(form.subject_token ?? '')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    trades,
    answers(next) {
      answer = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
