import { services } from '@micromart/subgraphs'
import { authorityOf, type Issued, newAuthority } from '@micromart/tls/authority'

/** Who calls another of the shop's processes, or is called by one. */
export const certified = [...services, 'router', 'payments-sandbox']

const yearMs = 365 * 24 * 60 * 60_000

type Authority = Pick<Issued, 'cert' | 'key'>

/** The shop's own authority, which signs itself and is kept: whoever replaces it replaces every certificate. */
export function ownAuthority(now: Date): Authority {
  const { cert, key } = newAuthority('MicroMart', { from: now, until: new Date(now.getTime() + 10 * yearMs) })
  return { cert, key }
}

/**
 * A new certificate for each, good for a year: files by the folder that it has mounted. Processes read them again when they change, so
 * whoever brings the shop up once a year never sees one expire.
 */
export function certificateFiles(authority: Authority, now: Date): Record<string, Record<string, string>> {
  const { issue } = authorityOf(authority)
  const validity = { from: now, until: new Date(now.getTime() + yearMs) }
  return Object.fromEntries(
    certified.map((name) => {
      const { cert, key, ca } = issue([name], validity)
      return [name, { 'tls.crt': cert, 'tls.key': key, 'ca.crt': ca }]
    }),
  )
}
