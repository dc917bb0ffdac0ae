import ipaddr from 'ipaddr.js'

/**
 * What a client's address is counted under: an IPv4 address as it is, of an IPv6 address its /64, which is what one
 * customer of a provider has at least. What is no address is counted as it is.
 */
export function originOf(address: string): string {
  const [ip = ''] = address.split('%')
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return ip
  if (!ipaddr.IPv6.isValid(ip)) return address
  const found = ipaddr.process(ip)
  if (found instanceof ipaddr.IPv4) return found.toString()
  return `${found.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
