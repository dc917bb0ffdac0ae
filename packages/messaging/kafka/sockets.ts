import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ISocketFactory } from 'kafkajs'

const keepAliveMs = 60_000

/** By TCP, or by TLS where that is asked for. */
export const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const socket = ssl
    ? connectTls({ host, port, ...(!isIP(host) && { servername: host }), ...ssl }, onConnect)
    : connect({ host, port }, onConnect)
  socket.once('close', () => {
    // While a broker is away, kafkajs takes leave of the same dead connections at each try; Node would note each time what to do once
    // they are connected.
    socket.unref = () => socket
  })
  return socket.setKeepAlive(true, keepAliveMs)
}

/**
 * The connections of one client, which can be cut for good. Told to disconnect, kafkajs waits for the answers to what it has asked,
 * connects again where that fails, and asks again; a client whose connections are cut says nothing any more.
 */
export class Sockets {
  readonly #open = new Set<Socket>()
  #isCut = false

  /** How the client is to connect; `open` does so. */
  through(open: ISocketFactory): ISocketFactory {
    return (to) => {
      const socket = open(to)
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
      if (this.#isCut) socket.destroy(new Error('this client has been given up'))
      return socket
    }
  }

  cut(): void {
    this.#isCut = true
    for (const socket of this.#open) socket.destroy()
  }
}
