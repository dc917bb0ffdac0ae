import { isIP } from 'node:net'

/**
 * The address of a visitor who comes through proxies of ours: each appends to `x-forwarded-for` whom it heard from, so that only the last
 * `proxies` entries are believed.
 * @param remote of the connection.
 */
export function visitorAddress(remote: string | undefined, forwarded: string | undefined, proxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  const told = proxies === 0 ? undefined : hops.at(-proxies)
  const address = told && isIP(told) ? told : (remote ?? '127.0.0.1')
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}
