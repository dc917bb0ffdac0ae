import type { RunningShop } from '@micromart/running-shop'
import type { Databases } from './databases.ts'
import type { KafkaLog } from './event-log/event-log.ts'
import { type ProcessPlan, providerSettings } from './plan/plan.ts'
import { host } from './ports.ts'
import type { RunningProcesses } from './processes/processes.ts'

/** What of a shop was started. */
interface Started {
  plans: readonly ProcessPlan[]
  processes: RunningProcesses
  databases: Databases
  kafka: KafkaLog | null
  /** PostgreSQL's. */
  port: number
}

/** What others find the shop by, as it is now. */
export const runningShop = ({ plans, processes, databases, kafka, port }: Started): RunningShop => ({
  processes: {
    ...Object.fromEntries(plans.map(({ name, url, admin }) => [name, { pid: processes.pid(name), url, admin }])),
    postgres: { pid: databases.postgres.pid(), url: `postgres://${host}:${port}` },
  },
  databases: databases.all,
  paymentProvider: providerSettings(plans),
  ...(kafka === null ? {} : { eventLog: kafka.url, ...(kafka.prefix && { eventLogPrefix: kafka.prefix }) }),
})
