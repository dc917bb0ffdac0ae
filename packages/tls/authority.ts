import { generateKeyPairSync, randomBytes } from 'node:crypto'
import forge from 'node-forge'

/** PEM each. */
export interface Issued {
  cert: string
  key: string
  /** Of who issued it. */
  ca: string
}

export interface Validity {
  from: Date
  until: Date
}

export interface Authority {
  /** PEM, both: what it is believed by, and what it signs with. */
  cert: string
  key: string
  /** A certificate for `names`, which may be addresses, with both usages: whoever has it is called and calls. */
  issue(names: readonly string[], validity: Validity): Issued
}

/** One that signs itself. */
export function newAuthority(name: string, validity: Validity): Authority {
  const own = newKeys()
  const subject = [{ name: 'commonName', value: name }]
  const root = certificate(own.publicKey, subject, subject, validity)
  root.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, critical: true },
  ])
  root.sign(own.privateKey, forge.md.sha256.create())
  return authorityOf({ cert: forge.pki.certificateToPem(root), key: own.key })
}

/** One that there is already. */
export function authorityOf({ cert, key }: Pick<Authority, 'cert' | 'key'>): Authority {
  const issuer = forge.pki.certificateFromPem(cert).subject.attributes
  const privateKey = forge.pki.privateKeyFromPem(key)
  return {
    cert,
    key,
    issue(names, validity) {
      const keys = newKeys()
      const leaf = certificate(keys.publicKey, [{ name: 'commonName', value: names[0] ?? '' }], issuer, validity)
      leaf.setExtensions([
        { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
        {
          name: 'subjectAltName',
          altNames: names.map((name) => (/^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name })),
        },
      ])
      leaf.sign(privateKey, forge.md.sha256.create())
      return { cert: forge.pki.certificateToPem(leaf), key: keys.key, ca: cert }
    },
  }
}

function newKeys() {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return {
    publicKey: forge.pki.publicKeyFromPem(pair.publicKey),
    privateKey: forge.pki.privateKeyFromPem(pair.privateKey),
    key: pair.privateKey,
  }
}

function certificate(
  publicKey: forge.pki.rsa.PublicKey,
  subject: forge.pki.CertificateField[],
  issuer: forge.pki.CertificateField[],
  { from, until }: Validity,
): forge.pki.Certificate {
  const made = forge.pki.createCertificate()
  made.publicKey = publicKey
  // Positive, as a serial number must be.
  made.serialNumber = `01${randomBytes(15).toString('hex')}`
  made.validity.notBefore = from
  made.validity.notAfter = until
  made.setSubject(subject)
  made.setIssuer(issuer)
  return made
}
