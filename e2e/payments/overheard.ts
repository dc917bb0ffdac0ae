import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request that went through, and how it was answered. */
export interface Overheard {
  /** With ids in its path as `:id`, such as `POST /v1/refunds/:id`. */
  request: string
  status: number
  answer: string
}

/** Stands before a server and notes what it is asked; `changed` has the last word on what it answers. */
export async function overhear(url: string, changed: (answer: string) => string) {
  const heard: Overheard[] = []
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/', headers } = request
    const body = method === 'GET' ? undefined : await text(request)
    const { authorization = '', 'content-type': type = '' } = headers
    const sent = { method, headers: { authorization, ...(type && { 'content-type': type }) }, ...(body && { body }) }
    const answered = await fetch(`${url}${path}`, sent)
    const answer = await answered.text()
    const { pathname } = new URL(path, url)
    heard.push({
      request: `${method} ${pathname.replace(/\/[a-z]+_\w+(?=\/|$)/g, named)}`,
      status: answered.status,
      answer,
    })
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(changed(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    stop: () => new Promise<void>((closed) => server.close(() => closed()).closeAllConnections()),
  }
}

/** Collections have an underscore in their names, too. */
const named = (part: string) => (['/payment_intents', '/payment_methods'].includes(part) ? part : '/:id')
