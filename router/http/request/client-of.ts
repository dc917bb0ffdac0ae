import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { forwardedAddress, plainAddress } from '@micromart/ip-address'
import type { TraceContext } from '@micromart/telemetry'
import type { Client } from '../../client.ts'
import { waitOf } from './preferences.ts'

export interface ClientSettings {
  propagateHeaders: readonly string[]
  /** Whether rules may let a header through; null where there are none. */
  offered: ((name: string) => boolean) | null
  /** Whether an address is one of our proxies'. */
  trustedProxies: Trust
  /** Where clients may name labels of progressive `@override`s. In lower case. */
  labelsHeader?: string | undefined
  /** Whether a module of hooks is shown all headers. */
  keepsSaid?: boolean
}

export type Trust = (address: string) => boolean

const longestUserAgent = 500
const none: Readonly<Record<string, string>> = {}

/**
 * Who sends: from an HTTP request's headers, or from a websocket's `connection_init` payload, whose members are named
 * like headers.
 *
 * @param said what the client says of itself, names in lower case
 * @param address the client's, from {@link clientAddress}
 */
export function clientOf(
  said: Readonly<Record<string, unknown>>,
  address: string,
  { propagateHeaders, offered, labelsHeader, keepsSaid }: ClientSettings,
): Client {
  const text = (name: string) => {
    const value = said[name]
    return typeof value === 'string' && isHeaderValue(value) ? value : null
  }
  const propagated: Record<string, string> = {}
  for (const name of propagateHeaders) {
    const value = text(name)
    if (value !== null) propagated[name] = value
  }
  // A token that cannot even be a header is a bad token, not the lack of one.
  const authorization =
    said.authorization === undefined || said.authorization === null ? null : (text('authorization') ?? 'invalid')
  return {
    authorization,
    address,
    userAgent: text('user-agent')?.slice(0, longestUserAgent) ?? null,
    requestId: requestIdOf(said['x-request-id']),
    traceparent: undefined,
    tracestate: undefined,
    propagated,
    offered: offered === null ? none : offeredOf(said, offered, text),
    said: keepsSaid ? said : undefined,
    waitMs: waitOf(said.prefer),
    labels: labelsHeader === undefined ? [] : (text(labelsHeader)?.split(/[\s,]+/) ?? []),
  }
}

function offeredOf(
  said: Readonly<Record<string, unknown>>,
  offered: (name: string) => boolean,
  text: (name: string) => string | null,
): Record<string, string> {
  const values = Object.keys(said).flatMap((name) => {
    const value = offered(name) ? text(name) : null
    return value === null ? [] : [[name, value] as const]
  })
  return Object.fromEntries(values)
}

/** What trace a client says that it is in. */
export const traceIn = ({ traceparent, tracestate }: Readonly<Record<string, unknown>>): TraceContext => ({
  traceparent: typeof traceparent === 'string' ? traceparent : undefined,
  tracestate: typeof tracestate === 'string' ? tracestate : undefined,
})

/** The client's own request id if it is sane, else a new one. */
export function requestIdOf(sent: unknown): string {
  return typeof sent === 'string' && /^[\w.:+/=-]{1,128}$/.test(sent) ? sent : randomUUID()
}

/**
 * The address a request really comes from. `x-forwarded-for` is read from its end, where the nearest proxy wrote, and
 * only as far as the proxies are ours.
 */
export function clientAddress(remote: string | undefined, headers: IncomingHttpHeaders, isTrusted: Trust): string {
  let address = plainAddress(remote ?? '')
  if (!isTrusted(address)) return address
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  while (isTrusted(address)) {
    const before = forwardedAddress(hops.pop() ?? '')
    if (before === null) break
    address = before
  }
  return address
}

/** @param entries addresses and CIDR ranges */
export function proxyList(entries: readonly string[]): Trust {
  if (entries.length === 0) return () => false
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return (address) => {
    const ip = plainAddress(address)
    return isIP(ip) !== 0 && list.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4')
  }
}

const isHeaderValue = (value: string) => value.length <= 16_384 && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
