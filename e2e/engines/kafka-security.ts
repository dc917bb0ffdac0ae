import { createPrivateKey } from 'node:crypto'
import type { CertificateAuthority } from '@micromart/testing/certificates'

/** Whom a broker lets in on a port of its own, where clients may do only what they are allowed. */
export interface Guard {
  /** Passwords by user. */
  users: Record<string, string>
  mechanism: 'PLAIN' | 'SCRAM-SHA-512'
  /** Has issued the broker's certificate. */
  authority: CertificateAuthority
  /** Whether clients need a certificate of that authority as well. */
  certified?: boolean
}

/** What makes a broker listen on such a port too. */
export interface SecuredListener {
  /** Lines of server.properties. */
  properties: Record<string, string>
  /** Users whose passwords are kept by the broker itself, salted, from before its first start. */
  salted: Record<string, string>
  /** PEM: the authority's own certificate. */
  ca: string
}

const modules = {
  PLAIN: 'org.apache.kafka.common.security.plain.PlainLoginModule',
  'SCRAM-SHA-512': 'org.apache.kafka.common.security.scram.ScramLoginModule',
}

/** A SASL_SSL listener on `port` for a broker with these properties, on whose plain listener everybody is then a superuser. */
export function securedListener(
  port: number,
  plain: Record<string, unknown>,
  { users, mechanism, authority, certified = false }: Guard,
): SecuredListener {
  const { cert, key, ca } = authority.issue(['127.0.0.1'])
  const accounts = Object.entries(users).map(([user, password]) => ` user_${user}="${password}"`)
  const salts = mechanism !== 'PLAIN'
  return {
    ca,
    salted: salts ? users : {},
    properties: {
      listeners: `${plain.listeners},SHOP://127.0.0.1:${port}`,
      'advertised.listeners': `${plain['advertised.listeners']},SHOP://127.0.0.1:${port}`,
      'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SHOP:SASL_SSL',
      'sasl.enabled.mechanisms': mechanism,
      [`listener.name.shop.${mechanism.toLowerCase()}.sasl.jaas.config`]: `${modules[mechanism]} required${salts ? '' : accounts.join('')};`,
      'listener.name.shop.ssl.client.auth': certified ? 'required' : 'none',
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.certificate.chain': inOneLine(cert),
      'ssl.keystore.key': inOneLine(createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }).toString()),
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.certificates': inOneLine(ca),
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:ANONYMOUS',
    },
  }
}

/** As a properties file writes it. */
const inOneLine = (pem: string) => pem.trim().replace(/\r?\n/g, '\\n')
