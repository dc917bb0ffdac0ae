import type { Topic } from '@micromart/events'
import type { StockLevel } from '@micromart/inventory/testing/rules'
import type { Mistake } from '../as-it-was.ts'
import { handlerOf, type SimulatedConsumer } from '../log/consume.ts'
import { joinGroup } from '../log/group-member.ts'
import { type OutboxRow, startRelay } from '../log/relay.ts'
import { Database } from '../world/database.ts'
import { SimulatedLog } from '../world/log.ts'
import { Process } from '../world/process.ts'
import { Provider } from '../world/provider.ts'
import type { World } from '../world/world.ts'
import { expireHolds } from './inventory/expire-holds.ts'
import { handleCommand as handleInventory } from './inventory/handle-command.ts'
import { consumers as notificationsConsumers } from './notifications.ts'
import { consumers as ordersConsumers } from './orders/consumers.ts'
import { hearingOf, runTimeouts } from './orders/run-timeouts.ts'
import { actionRunner } from './payments/carry-out-action.ts'
import { handleCommand as handlePayments } from './payments/handle-command.ts'
import { type Deps, timing } from './service.ts'

export const services = ['orders', 'inventory', 'payments', 'notifications'] as const
export type Service = (typeof services)[number]

interface ShopParts {
  world: World
  /** Processes of each service. */
  replicas: number
  /** Pieces on the shelf of each variant at first. */
  pieces: number
  asItWas: ReadonlySet<Mistake>
  leaving(service: Service, rows: readonly OutboxRow[]): void
}

export const variants = ['var_1', 'var_2']

/** The shop: its services' processes and databases, the log, and the provider. */
export class Shop {
  readonly world: World
  readonly log: SimulatedLog
  readonly provider: Provider
  readonly databases: Record<Service, Database>
  readonly processes = new Map<Service, Process[]>()
  readonly clocks: Record<Service, { offBy: number }>
  /** Message types that a service's version does not know. */
  readonly unknown: Record<Service, Set<string>>
  readonly deadlineMs = timing.deadlineMs
  readonly #parts: ShopParts
  readonly #deps = new Map<Process, Deps>()
  #started = 0

  constructor(parts: ShopParts) {
    const { world } = parts
    this.#parts = parts
    this.world = world
    this.log = new SimulatedLog(world, 'log')
    this.provider = new Provider(world)
    const each = <T>(of: (service: Service) => T) =>
      Object.fromEntries(services.map((service) => [service, of(service)])) as Record<Service, T>
    this.databases = each((service) => new Database(world, `${service} database`))
    this.clocks = each(() => ({ offBy: 0 }))
    this.unknown = each(() => new Set<string>())
    for (const variantId of variants) this.databases.inventory.table('stock').set(variantId, levelOf(variantId, parts))
    for (const service of services) {
      const made = Array.from({ length: parts.replicas }, (_, nth) => this.#start(service, nth))
      this.processes.set(service, made)
    }
  }

  /** A process that is there now, whether it stands still or not. */
  of = (service: Service): Process[] => this.processes.get(service) ?? []

  deps = (process: Process): Deps => this.#deps.get(process) as Deps

  /** Has another process in the place of one that was killed. */
  startAgain(killed: Process): void {
    const service = killed.service as Service
    const all = this.of(service)
    const place = all.indexOf(killed)
    if (place >= 0) all[place] = this.#start(service, place)
  }

  #start(service: Service, place: number): Process {
    const { world, asItWas, leaving } = this.#parts
    const name = `${service}/${place + 1}.${++this.#started}`
    // A service's time is its database's: see packages/service/database/database-clock.ts.
    const goesBy = asItWas.has('machine-clock') ? this.clocks[service] : { offBy: 0 }
    const process = new Process(world, service, name, goesBy)
    const database = this.databases[service]
    const { log, provider } = this
    const { clock } = process
    const newId = (prefix: string) => world.newId(prefix)
    const deps: Deps = { process, db: database, log, provider, clock, newId, asItWas }
    this.#deps.set(process, deps)
    startRelay({ process, database, log, asItWas, leaving: (rows) => leaving(service, rows) })
    const consumers = started[service](deps) as SimulatedConsumer[]
    const topics = consumers.flatMap((consumer) => consumer.topics) as Topic[]
    const handler = handlerOf({ process, database, consumers, asItWas, unknown: this.unknown[service] })
    joinGroup({ process, log, group: service, topics, handler })
    process.say('is there')
    return process
  }
}

/** Each service's workers and consumers, as its workers.ts and consumers.ts have them. */
const started: Record<Service, (deps: Deps) => unknown> = {
  orders(deps) {
    const hearing = hearingOf(deps)
    deps.process.loop(1_000, () => runTimeouts(deps, hearing))
    return ordersConsumers(deps)
  },
  inventory(deps) {
    deps.process.loop(1_000, () => expireHolds(deps))
    const consumer: SimulatedConsumer<'inventory.commands'> = {
      topics: ['inventory.commands'],
      inbox: 'handler',
      handle: (command, trx) => handleInventory(trx, deps, command),
    }
    return [consumer]
  },
  payments(deps) {
    const hint = deps.process.loop(1_000, actionRunner(deps))
    const consumer: SimulatedConsumer<'payments.commands'> = {
      topics: ['payments.commands'],
      inbox: 'handler',
      async handle(command, trx) {
        await handlePayments(trx, deps, command)
        // A notification in the shop: of this process' own commits here.
        trx.connection.onEnd.push(() => deps.process.hear(() => hint.give()))
      },
    }
    return [consumer]
  },
  notifications: notificationsConsumers,
}

const levelOf = (variantId: string, { pieces, world }: ShopParts): StockLevel => ({
  ...{ variantId, sku: variantId.toUpperCase(), title: null, onHand: pieces, reserved: 0 },
  ...{ reorderPoint: 0, version: 1, updatedAt: world.date() },
})
