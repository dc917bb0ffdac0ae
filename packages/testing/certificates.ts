import { randomBytes } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issued, newAuthority } from '@micromart/tls/authority'

export type { Issued }

export interface CertificateAuthority {
  /** For `names`, which may be addresses; `expired` long ago. */
  issue(names: readonly string[], options?: { expired?: boolean }): Issued
}

const dayMs = 24 * 60 * 60_000

/** A CA of a test's own, whose certificates are good for a day. */
export function certificateAuthority(): CertificateAuthority {
  const authority = newAuthority(`A test's CA ${randomBytes(4).toString('hex')}`, aDay())
  return { issue: (names, { expired = false } = {}) => authority.issue(names, aDay(expired)) }
}

function aDay(expired = false) {
  const until = Date.now() + (expired ? -dayMs : dayMs)
  return { from: new Date(until - 3 * dayMs), until: new Date(until) }
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
