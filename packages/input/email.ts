import { domainToUnicode } from 'node:url'
import { z } from 'zod'

const none = 'That is not an e-mail address.'
const mostBytes = 254
const mostLocalBytes = 64
const mostDomainBytes = 253

/** RFC 5321, section 4.1.2: a dot-string or a quoted string, of ASCII. */
const localPart = /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/
/** RFC 1035 and RFC 1123; the last one is no number, so this is no IP address. */
const domainName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/
/** What a URL would take for its end, would decode or would leave out, so that it were another domain than is written. */
const noDomain = /[\s/\\?#@:[\]%\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** Scripts whose letters look like each other's. */
const alike = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/** Whether letters of a label are taken from several scripts to look like another domain's (UTS 39, section 5): registries allow none. */
const isMixed = (domain: string): boolean =>
  domainToUnicode(domain)
    .split('.')
    .some((label) => alike.filter((script) => script.test(label)).length > 1)

/** Of an address the local part, and the domain as the DNS has it (UTS 46); null for what is none. */
function parts(address: string): { local: string; domain: string } | null {
  const at = address.lastIndexOf('@')
  const [local, written] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
  if (!localPart.test(local) || local.length > mostLocalBytes || noDomain.test(written)) return null
  const domain = URL.canParse(`http://${written}`) ? new URL(`http://${written}`).hostname : ''
  if (!domainName.test(domain) || domain.length > mostDomainBytes || isMisspelt(domain)) return null
  return { local, domain }
}

/** Whether a label says that it is punycode, and is none: newer versions of Node let it stand as it is. */
const isMisspelt = (domain: string): boolean => /(?:^|\.)xn--/.test(domainToUnicode(domain))

const isAddress = (address: string): boolean => {
  const found = parts(address)
  return found !== null && found.local.length + 1 + found.domain.length <= mostBytes
}

/** An address that somebody may have given when more were taken, for whoever looks it up. */
export const knownEmail = z.string().trim().refine(isAddress, none)

/** An e-mail address as the person wrote it, less the blanks around it; its domain may be international, or in punycode. */
export const email = knownEmail.refine((address) => !isMixed(parts(address)?.domain ?? ''), none)

/** What accounts are told apart by: two spellings of one mailbox are one account. */
export function emailKey(address: string): string {
  const found = parts(address)
  return found ? `${found.local.toLowerCase()}@${found.domain}` : address.toLowerCase()
}
