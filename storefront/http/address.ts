import { forwardedAddress, plainAddress } from '@micromart/ip-address'

/**
 * The address of a visitor who comes through proxies of ours: each appends to `x-forwarded-for` whom it heard from, so that only the last
 * `proxies` entries are believed.
 * @param remote of the connection.
 */
export function visitorAddress(remote: string | undefined, forwarded: string | undefined, proxies: number): string {
  const told = proxies === 0 ? undefined : (forwarded ?? '').split(',').at(-proxies)
  return forwardedAddress(told ?? '') ?? plainAddress(remote ?? '127.0.0.1')
}
