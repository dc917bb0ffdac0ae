/** Which engine carries the log at a URL. Throws for one that we do not speak to. */
export function schemeOf(url: string): 'postgres' | 'kafka' {
  const scheme = /^([a-z]+):\/\//.exec(url)?.[1]
  if (scheme === 'kafka') return 'kafka'
  if (scheme === 'postgres' || scheme === 'postgresql') return 'postgres'
  throw new Error('the address of an event log begins with postgres:// or kafka://')
}

/** The brokers of `kafka://HOST:PORT,HOST:PORT`, each as HOST:PORT. Throws when one of them is no such thing. */
export function brokersOf(url: string): string[] {
  const brokers = url
    .replace(/^kafka:\/\//, '')
    .replace(/\/$/, '')
    .split(',')
  for (const broker of brokers) {
    if (!/^([\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(broker)) {
      throw new Error(`${JSON.stringify(broker)} is no broker: an event log on Kafka is kafka://HOST:PORT,HOST:PORT`)
    }
  }
  return brokers
}
