import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import forge from 'node-forge'

/** PEM each. */
export interface Issued {
  cert: string
  key: string
  /** Of who issued it. */
  ca: string
}

export interface CertificateAuthority {
  /** For `names`, which may be addresses; `expired` long ago. */
  issue(names: readonly string[], options?: { expired?: boolean }): Issued
}

const dayMs = 24 * 60 * 60_000

/** A CA of a test's own, whose certificates are good for a day. */
export function certificateAuthority(): CertificateAuthority {
  const own = newKeys()
  const subject = [{ name: 'commonName', value: `A test's CA ${randomBytes(4).toString('hex')}` }]
  const root = certificate(own.publicKey, subject, subject, false)
  root.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, critical: true },
  ])
  root.sign(own.privateKey, forge.md.sha256.create())
  const ca = forge.pki.certificateToPem(root)
  return {
    issue(names, { expired = false } = {}) {
      const keys = newKeys()
      const leaf = certificate(keys.publicKey, [{ name: 'commonName', value: names[0] ?? '' }], subject, expired)
      leaf.setExtensions([
        { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
        {
          name: 'subjectAltName',
          altNames: names.map((name) => (/^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name })),
        },
      ])
      leaf.sign(own.privateKey, forge.md.sha256.create())
      return { cert: forge.pki.certificateToPem(leaf), key: keys.key, ca }
    },
  }
}

/** Writes them as the files that TLS_CERT_FILE, TLS_KEY_FILE and TLS_CA_FILE name. */
export async function writeIssued(folder: string, { cert, key, ca }: Issued) {
  const files = { certFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key'), caFile: join(folder, 'ca.crt') }
  await put(files.certFile, cert)
  await put(files.keyFile, key)
  await put(files.caFile, ca)
  return files
}

/** Whole or not at all, for whoever reads it at the same time. */
async function put(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
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
  expired: boolean,
): forge.pki.Certificate {
  const made = forge.pki.createCertificate()
  made.publicKey = publicKey
  // Positive, as a serial number must be.
  made.serialNumber = `01${randomBytes(15).toString('hex')}`
  const end = Date.now() + (expired ? -dayMs : dayMs)
  made.validity.notBefore = new Date(end - 3 * dayMs)
  made.validity.notAfter = new Date(end)
  made.setSubject(subject)
  made.setIssuer(issuer)
  return made
}
