import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotRunHere } from '../part.ts'

/** What makes a broker also listen on a port where clients must know a password, over TLS, and may do only what they are allowed. */
export interface SecuredListener {
  /** Lines of server.properties. */
  properties: Record<string, string>
  /** PEM: the certificate by which the broker is known. */
  ca: string
}

/**
 * A SASL_SSL listener on `port` for a broker with these properties, on whose plain listener everybody is then a superuser.
 * @throws CannotRunHere without openssl.
 */
export async function securedListener(
  port: number,
  plain: Record<string, unknown>,
  users: Record<string, string>,
): Promise<SecuredListener> {
  const { cert, key } = await certificate()
  const accounts = Object.entries(users).map(([user, password]) => `user_${user}="${password}"`)
  const login = 'org.apache.kafka.common.security.plain.PlainLoginModule'
  return {
    ca: cert,
    properties: {
      listeners: `${plain.listeners},SHOP://127.0.0.1:${port}`,
      'advertised.listeners': `${plain['advertised.listeners']},SHOP://127.0.0.1:${port}`,
      'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SHOP:SASL_SSL',
      'sasl.enabled.mechanisms': 'PLAIN',
      'listener.name.shop.plain.sasl.jaas.config': `${login} required ${accounts.join(' ')};`,
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.certificate.chain': inOneLine(cert),
      'ssl.keystore.key': inOneLine(key),
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:ANONYMOUS',
    },
  }
}

async function certificate(): Promise<{ cert: string; key: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'micromart-certificate-'))
  try {
    const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')]
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    await promisify(execFile)('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert])
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new CannotRunHere('the certificate of a secured broker is made by openssl, which is not there')
    }
    throw error
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** As a properties file writes it. */
const inOneLine = (pem: string) => pem.trim().replaceAll('\n', '\\n')
