import { isIP } from 'node:net'

/**
 * The address that an entry of `x-forwarded-for` tells, without the port that some load balancers write behind it, such as Azure's
 * (`192.0.2.7:4711`, `[2001:db8::1]:443`). An IPv4 address is told as such, however it was written.
 *
 * @returns null where it tells none
 */
export function forwardedAddress(entry: string): string | null {
  const text = entry.trim()
  const address = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  return isIP(address) === 0 ? null : plainAddress(address)
}

/** An IPv4 address that is written as one of IPv6 is told as such. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
