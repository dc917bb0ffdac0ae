import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { certificateAuthority, writeIssued } from '@micromart/testing/certificates'
import type { Guard } from '../engines/kafka-security.ts'

/** `{ TLS: '1' }` is MICROMART_KAFKA_TLS=1; what is undefined is taken out. */
export function kafkaVariables(named: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`MICROMART_KAFKA_${name}`, value]))
}

/**
 * The variables of a shop whose services and operators are let in by brokers with this guard, each as the user of their name, and
 * whose processes speak mTLS by another authority's certificates; secrets are files in `folder`.
 */
export async function guardedEnvironment(
  folder: string,
  prefix: string,
  { users, authority }: Guard,
): Promise<NodeJS.ProcessEnv> {
  for (const [user, password] of Object.entries(users)) {
    await writeFile(join(folder, user), `${password}\n`, { mode: 0o600 })
  }
  const forBrokers = await certificateIn(folder, 'for-brokers', authority.issue(['shop']))
  const amongUs = await certificateIn(folder, 'among-us', certificateAuthority().issue(['127.0.0.1']))
  return {
    ...kafkaVariables({
      PREFIX: prefix,
      TLS: '1',
      CA_FILE: forBrokers.caFile,
      CERT_FILE: forBrokers.certFile,
      KEY_FILE: forBrokers.keyFile,
      SASL_MECHANISM: 'scram-sha-512',
      USERNAME: '{service}',
      PASSWORD_FILE: join(folder, '{service}'),
    }),
    TLS_CERT_FILE: amongUs.certFile,
    TLS_KEY_FILE: amongUs.keyFile,
    TLS_CA_FILE: amongUs.caFile,
  }
}

/** Writes a certificate, its key and its CA into a folder of their own. */
export async function certificateIn(folder: string, name: string, issued: Parameters<typeof writeIssued>[1]) {
  const own = join(folder, name)
  await mkdir(own)
  return writeIssued(own, issued)
}
