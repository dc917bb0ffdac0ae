import { expect, test } from 'vitest'
import { readServiceSettings } from '../settings.ts'
import { kafkaOf } from './kafka-settings.ts'

const service = {
  MICROMART_PORT: '4000',
  MICROMART_ADMIN_PORT: '4001',
  MICROMART_DATABASE_URL: 'postgres://orders@localhost/orders',
  MICROMART_ROUTER_CREDENTIAL: 'a router of this very shop',
  MICROMART_SERVICE_CREDENTIAL: 'a service of this very shop',
  MICROMART_TOKEN_ISSUER: 'https://shop.example',
  MICROMART_TOKEN_AUDIENCE: 'micromart',
  MICROMART_JWKS_URL: 'https://shop.example/.well-known/jwks.json',
}
const read = (kafka: Record<string, string>) => readServiceSettings({ name: 'orders' }, { ...service, ...kafka })

test('a service takes its log from PostgreSQL or from any number of Kafka brokers', () => {
  for (const url of ['postgres://orders@localhost/events', 'kafka://a:9092', 'kafka://a:9092,b.example:9093']) {
    expect(read({ MICROMART_EVENT_LOG_URL: url }).eventLogUrl).toBe(url)
  }
  for (const url of ['a:9092', 'kafka://', 'kafka://a', 'kafka://a:9092,b', 'http://a:9092']) {
    expect(() => read({ MICROMART_EVENT_LOG_URL: url })).toThrow('MICROMART_EVENT_LOG_URL is neither')
  }
})

test('what is said of Kafka reaches the log as it was said', () => {
  const settings = read({
    MICROMART_EVENT_LOG_URL: 'kafka://a:9092',
    MICROMART_KAFKA_TLS: '1',
    MICROMART_KAFKA_CA: 'a certificate',
    MICROMART_KAFKA_SASL_MECHANISM: 'scram-sha-512',
    MICROMART_KAFKA_USERNAME: 'orders',
    MICROMART_KAFKA_PASSWORD: 'of nobody else',
    MICROMART_KAFKA_REPLICATION: '3',
    MICROMART_KAFKA_PREFIX: 'micromart.',
  })
  expect(kafkaOf(settings)).toEqual({
    tls: { ca: 'a certificate' },
    sasl: { mechanism: 'scram-sha-512', username: 'orders', password: 'of nobody else' },
    topics: { replication: 3 },
    prefix: 'micromart.',
  })
})

test('settings of Kafka that lack another are refused together, and never shown', () => {
  const half = {
    MICROMART_EVENT_LOG_URL: 'kafka://a:9092',
    MICROMART_KAFKA_CA: 'hunter2',
    MICROMART_KAFKA_SASL_MECHANISM: 'plain',
    MICROMART_KAFKA_USERNAME: 'hunter2',
  }
  expect(() => read(half)).toThrow(
    'MICROMART_KAFKA_TLS is missing, which MICROMART_KAFKA_CA needs\n' +
      'MICROMART_KAFKA_PASSWORD is missing, which MICROMART_KAFKA_SASL_MECHANISM needs',
  )
  expect(() => read(half)).not.toThrow('hunter2')
})
