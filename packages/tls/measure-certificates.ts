import { X509Certificate } from 'node:crypto'
import { Gauge, type Registry } from 'prom-client'
import type { Identity } from './identity.ts'
import type { Material } from './material.ts'

/**
 * Publishes until when a process's certificates are good, as its files are now: it would go on in peace to the last second, and then speak
 * with nobody. Answers what is told of its identity; without one there is no series.
 */
export function measureCertificates(registry: Registry): (identity: Identity | undefined) => void {
  let identity: Identity | undefined
  new Gauge({
    name: 'tls_certificate_not_after_timestamp_seconds',
    help: 'Until when a certificate is good that the process speaks TLS by.',
    labelNames: ['certificate'],
    registers: [registry],
    collect() {
      if (!identity) return
      for (const [certificate, until] of Object.entries(endsOf(identity.current())))
        this.set({ certificate }, until.getTime() / 1_000)
    },
  })
  return (opened) => {
    identity = opened
  }
}

/**
 * Until when its own certificate is good, intermediates included, and until when the authority is that it is judged by. Of several in the CA file, as
 * while one replaces another, the one that lasts longest of those that have issued it counts.
 */
export function endsOf({ cert, ca }: Pick<Material, 'cert' | 'ca'>): { own: Date; authority: Date } {
  const chain = certificatesIn(cert)
  const known = certificatesIn(ca)
  const issuers = known.filter((one) => chain.at(-1)?.checkIssued(one))
  return {
    own: new Date(Math.min(...chain.map(endOf))),
    authority: new Date(Math.max(...(issuers.length > 0 ? issuers : known).map(endOf))),
  }
}

const endOf = ({ validTo }: X509Certificate) => Date.parse(validTo)

const certificatesIn = (pem: string) =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one))
