import { expect, it } from 'vitest'
import { adviceOn } from './advice.ts'

it.each([
  ['SASL SCRAM SHA512 authentication failed: invalid credentials', /MICROMART_KAFKA_PASSWORD/],
  ['The broker does not support the requested SASL mechanism', /_SASL_MECHANISM one that/],
  ['Request is not valid given the current SASL state', /leave out/],
  [
    'Connection error: 807C:error:0A000412:SSL routines:ssl3_read_bytes:sslv3 alert bad certificate:../x.c:1:S\n',
    /_CERT/,
  ],
  ['Connection error: unable to verify the first certificate', /_CA must/],
  ['Failed to connect: error:05800074:x509 certificate routines::key values mismatch', /belong together/],
  ['Connection error: Client network socket disconnected before secure TLS connection was established', /_TLS/],
  ['Closed connection', /_TLS/],
  ['Topic authorization failed', /the rights/],
  ['Connection error: connect ECONNREFUSED 127.0.0.1:1', /Start a broker there/],
])('who cannot use Kafka since "%s" is told what to do', (fault, advice) => {
  expect(adviceOn(`Kafka at broker:9092 cannot be used: ${fault}`).split('\n')[1]).toMatch(advice)
})

it('what OpenSSL says is told without where in its sources it says it', () => {
  const said =
    'Kafka at x:1 cannot be used: Connection error: 80:error:0A:SSL routines:f:alert bad certificate:../a.c:1:SSL 42\n'
  expect(adviceOn(said).split('\n')[0]).toBe('Kafka at x:1 cannot be used: Connection error: alert bad certificate')
})
