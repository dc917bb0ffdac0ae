import type { ClientRequestArgs } from 'node:http'
import type { Address } from '@micromart/peers'
import { type ClientOptions, WebSocket } from 'ws'
import { unmarked, withMarks } from '../exact-numbers/exact-number.ts'

// Not all of these are in the library's types yet.
type SocketOptions = ClientOptions & ClientRequestArgs & { closeTimeout?: number }

/** How a subscription's sockets are opened. */
export interface Opening {
  /** Where the next one goes. */
  next(): Address
  options(): SocketOptions
  /** Whether numbers that a double cannot hold may come. */
  exact: boolean
}

const openings = new Map<string, Opening>()
let opened = 0

/**
 * @returns the URL under which `SubgraphSocket` finds it, which is all that the GraphQL client hands to it: a class for each
 * subscription would cost as much memory as the socket does
 */
export function openingAt(opening: Opening): { url: string; forget(): void } {
  const url = `ws://subgraph/${opened++}`
  openings.set(url, opening)
  return { url, forget: () => openings.delete(url) }
}

/** A websocket with a subgraph. Numbers that a double cannot hold are marked in what comes, and no more in what goes. */
export class SubgraphSocket extends WebSocket {
  private readonly exact: boolean

  constructor(url: string, protocols: string) {
    const opening = openings.get(url)
    if (!opening) throw new Error('the subscription has ended')
    const { url: address, ip, family } = opening.next()
    // The name stays in the URL, since the certificate is judged by it.
    const lookup: SocketOptions['lookup'] = (_name, _options, found) => found(null, [{ address: ip, family }])
    super(address.href.replace(/^http/, 'ws'), protocols, { ...opening.options(), lookup })
    this.exact = opening.exact
  }

  /** The library parses what comes, and writes what goes. */
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message' || !this.exact) return super.emit(event, ...args)
    const [data, ...rest] = args
    return super.emit(event, Buffer.from(withMarks(String(data))), ...rest)
  }

  override send(data: Parameters<WebSocket['send']>[0], ...rest: unknown[]): void {
    Reflect.apply(super.send, this, [typeof data === 'string' ? unmarked(data) : data, ...rest])
  }
}
