import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import type { TlsFiles } from '@micromart/settings'

/** What a process proves itself with, and by what it judges others; PEM each. */
export interface Material {
  cert: string
  key: string
  ca: string
}

/** Reads the three files. Throws Error naming the one that cannot be read. */
export async function readMaterial(files: TlsFiles): Promise<Material> {
  const read = (file: string, variable: string) =>
    readFile(file, 'utf8').catch((error: Error) => {
      throw new Error(`${variable} cannot be read: ${error.message}`)
    })
  const [cert, key, ca] = await Promise.all([
    read(files.certFile, 'TLS_CERT_FILE'),
    read(files.keyFile, 'TLS_KEY_FILE'),
    read(files.caFile, 'TLS_CA_FILE'),
  ])
  return { cert, key, ca }
}

/** Throws Error saying what is wrong with it: no certificate, a key of another one, a certificate whose time is over. */
export function mustBeUsable({ cert, key, ca }: Material, now: Date): void {
  const own = certificateIn(cert, 'TLS_CERT_FILE')
  certificateIn(ca, 'TLS_CA_FILE')
  if (new Date(own.validTo) <= now) throw new Error(`the certificate in TLS_CERT_FILE has expired on ${own.validTo}`)
  try {
    createSecureContext({ cert, key, ca })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`TLS_KEY_FILE and TLS_CERT_FILE do not go together: ${why}`)
  }
}

function certificateIn(pem: string, variable: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new Error(`there is no certificate in PEM in ${variable}`)
  }
}
