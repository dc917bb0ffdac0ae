import ipaddr from 'ipaddr.js'

/** Where platforms serve what is theirs alone, at a number that is public. */
const platforms = ['168.63.129.16']

/**
 * Whether an IP address is one of the public internet, so that a delivery there reaches nobody inside. Addresses that carry an IPv4
 * address (mapped, NAT64) are judged by that; tunnels (6to4, Teredo) and whatever is set aside are not public.
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = embedded(ipaddr.process(ip))
  return address.range() === 'unicast' && !platforms.includes(address.toString())
}

/** NAT64's well-known prefix (RFC 6052) has the IPv4 address in its last 32 bits. */
function embedded(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv6 && address.range() === 'rfc6052')
    return new ipaddr.IPv4(address.toByteArray().slice(12))
  return address
}
