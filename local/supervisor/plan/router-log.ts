import { kafkaVariablesOf } from '@micromart/running-shop/kafka'

type Environment = Readonly<Record<string, string>>

const url = 'MICROMART_EVENT_LOG_URL'
const password = 'MICROMART_KAFKA_PASSWORD'

/** What the router is told of the event log in its environment: what its configuration must not say. */
export function routerLogSettings(kafka: Environment | null, embedded: string): Record<string, string> {
  if (!kafka) return { [url]: embedded }
  const told = Object.entries(kafkaVariablesOf('router', kafka))
  return Object.fromEntries(told.filter(([name]) => [url, password, `${password}_FILE`].includes(name)))
}

/** How the router hears it, to be laid over what events outdate. */
export function routerLog(kafka: Environment | null) {
  const told: Environment = kafka ? kafkaVariablesOf('router', kafka) : {}
  const [username, mechanism] = [told.MICROMART_KAFKA_USERNAME, told.MICROMART_KAFKA_SASL_MECHANISM]
  const files = ['ca', 'cert', 'key'].map((part) => [part, told[`MICROMART_KAFKA_${part.toUpperCase()}_FILE`]])
  return {
    url: `\${${url}}`,
    kafka: {
      ...(told.MICROMART_KAFKA_PREFIX && { prefix: told.MICROMART_KAFKA_PREFIX }),
      ...(told.MICROMART_KAFKA_TLS && { tls: Object.fromEntries(files.filter(([, file]) => file !== undefined)) }),
      ...(username && mechanism && { sasl: { mechanism, username, password: `\${${password}}` } }),
    },
  }
}
