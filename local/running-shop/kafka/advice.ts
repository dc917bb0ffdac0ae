/** What brokers answer, or TLS does, and what whoever reads it can do about it. */
const advice: readonly (readonly [answer: RegExp, advice: string])[] = [
  [/authentication failed/i, 'Correct MICROMART_KAFKA_USERNAME and MICROMART_KAFKA_PASSWORD.'],
  [/support the requested SASL/i, 'Say in MICROMART_KAFKA_SASL_MECHANISM one that these brokers take.'],
  [
    /SASL state/i,
    'These brokers ask for no password there: leave out MICROMART_KAFKA_SASL_MECHANISM, USERNAME and PASSWORD.',
  ],
  [
    /key values mismatch|DECODER|PEM|no start line/,
    'MICROMART_KAFKA_CERT and MICROMART_KAFKA_KEY must be PEM, and belong together.',
  ],
  [
    /alert .*(certificate|unknown ca)/i,
    'They want a certificate of an authority that they trust: see to MICROMART_KAFKA_CERT and MICROMART_KAFKA_KEY.',
  ],
  [/altnames/i, 'Their certificate is of another name: use that one in --kafka and in advertised.listeners.'],
  [/certificate/i, 'MICROMART_KAFKA_CA must be the certificate of the authority that issued theirs, in PEM.'],
  [
    /closed connection|secure TLS connection|wrong version number/i,
    'See whether they speak TLS and ask for a password there: MICROMART_KAFKA_TLS and MICROMART_KAFKA_SASL_MECHANISM say so.',
  ],
  [/authorization failed/i, 'Give MICROMART_KAFKA_USERNAME the rights that docs/settings.md lists.'],
]

/** Why Kafka cannot be used, with a line on what to do. */
export function adviceOn(fault: string): string {
  // What OpenSSL says, without where in its sources it says it.
  const plain = fault.replace(/[0-9A-F]+:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):.*/s, '$1').trim()
  const known = advice.find(([answer]) => answer.test(plain))
  return `${plain}\n${known?.[1] ?? 'Start a broker there, or correct --kafka or MICROMART_KAFKA_*.'}`
}
