import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabases, startPostgres } from '@micromart/embedded-postgres'
import { freePort } from '@micromart/free-port'
import { type EventLog, type Logger, migrateEventsDatabase, openEventLog } from '@micromart/messaging'
import { startKafka } from '../../engines/kafka.ts'
import { CannotRunHere } from '../../runner/part.ts'

/** What is measured must not wait for a terminal. */
export const logger: Logger = { info: () => {}, warn: () => {}, error: () => {} }

export interface Engine {
  name: 'postgres' | 'kafka'
  open(): Promise<EventLog>
}

export interface Engines {
  engines: Engine[]
  /** Of two services. */
  databases: { producer: string; consumer: string }
  close(): Promise<void>
}

/**
 * A PostgreSQL that forgets nothing on a power cut, for two services and the embedded log, and a Kafka broker beside it where
 * this machine can run one; where not, `say` is told why.
 */
export async function startEngines(say: (line: string) => void): Promise<Engines> {
  const dataDir = await mkdtemp(join(tmpdir(), 'micromart-bench-'))
  const secret = randomBytes(12).toString('hex')
  const options = { dataDir, port: await freePort(), superuserPassword: secret, log: () => {} }
  const postgres = await startPostgres(options)
  const undo = [() => rm(dataDir, { recursive: true, force: true }), () => postgres.stop()]
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const names = ['producer', 'consumer', 'events']
    const specs = names.map((name) => ({ name, role: name, password: secret }))
    const cutsOff = { memberOf: ['pg_signal_backend'] }
    await ensureDatabases(
      postgres.url('postgres'),
      specs.map((spec) => (spec.name === 'events' ? { ...spec, ...cutsOff } : spec)),
    )
    const url = (name: string) => postgres.url(name, name, secret)
    await migrateEventsDatabase(url('events'), [])
    const engines: Engine[] = [{ name: 'postgres', open: () => openEventLog({ url: url('events'), logger }) }]
    const kafka = await startKafka({ say }).catch((error: Error) => {
      if (!(error instanceof CannotRunHere)) throw error
      say(`PostgreSQL alone is measured: ${error.message}`)
    })
    if (kafka) {
      undo.push(() => kafka.stop())
      engines.push({ name: 'kafka', open: () => openEventLog({ url: kafka.url, logger }) })
    }
    return { engines, databases: { producer: url('producer'), consumer: url('consumer') }, close }
  } catch (error) {
    await close()
    throw error
  }
}
