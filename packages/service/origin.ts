/**
 * What a client's address is counted under: an IPv4 address as it is, of an IPv6 address its /64, which is what one
 * customer of a provider has at least. What is no address is counted as it is.
 */
export function originOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [before, after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  if (before === undefined || !address.includes(':')) return address
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [left, right] = [groups(before), groups(after)]
  const zeros = Array.from({ length: after === undefined ? 0 : 8 - left.length - right.length }, () => '0')
  const network = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
