import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The shop as over a line on which a page comes in two halves: its head, and once it may go on what is shown. */
export async function inHalves(upstream: string) {
  let release = () => {}
  let free = Promise.resolve()
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    const asked = request(new URL(url ?? '/', upstream), {
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
    })
    asked.once('error', (error) => outgoing.destroy(error))
    asked.once('response', async (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (!answer.headers['content-type']?.includes('text/html')) return answer.pipe(outgoing)
      let page = ''
      for await (const part of answer.setEncoding('utf8')) page += part
      const middle = Math.max(0, page.indexOf('<main'))
      outgoing.write(page.slice(0, middle))
      await free
      outgoing.end(page.slice(middle))
    })
    incoming.pipe(asked)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on second halves wait. */
    hold() {
      free = new Promise((resolve) => {
        release = resolve
      })
    },
    goOn: () => release(),
    close() {
      release()
      server.closeAllConnections()
      server.close()
    },
  }
}
