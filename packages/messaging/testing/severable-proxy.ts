import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be broken, as a process that dies or a network that hangs breaks it. */
export interface SeverableProxy {
  /** `url` by way of the proxy. */
  through(url: string): string
  /** Every connection ends without a word, and no new one is made. */
  sever(): Promise<void>
  /** Nothing passes any more, in either direction; connections stay. */
  stall(): void
}

/** For tests: a TCP proxy on 127.0.0.1 to the host and port of `url`. */
export async function severableProxy(url: string): Promise<SeverableProxy> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let stalled = false
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => stalled || to.write(chunk))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        if (!stalled) to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    through(direct) {
      const changed = new URL(direct)
      changed.hostname = '127.0.0.1'
      changed.port = String(address.port)
      return changed.href
    },
    async sever() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    stall() {
      stalled = true
    },
  }
}
