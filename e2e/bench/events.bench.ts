import type { PartContext } from '../runner/part.ts'
import { type Engine, logger, startEngines } from './events/engines.ts'
import { type Figures, figuresOf, ratioOf, type Seen } from './events/figures.ts'
import { measure, type Way } from './events/measure.ts'
import { bareWay, outboxWay } from './events/ways.ts'

export const title =
  'events from append to handler, by outbox, relay and inbox and on the bare log, at 1, 10 and 100 producers on each log'
export const shopless = true

const producerCounts = [1, 10, 100]
/** The logs take turns, so that what else the machine does falls on both. */
const rounds = 3
const steadyMs = 2_000
/** Events of a burst, by who says them: one says them one after the other, and slowly. */
const burstOf = (producers: number) => (producers === 1 ? 250 : 1_000)

export async function run({ say }: Omit<PartContext, 'shop'>) {
  const { engines, databases, close } = await startEngines(say)
  const ways: Record<string, (engine: Engine) => Promise<Way>> = {
    outbox: ({ open }) => outboxWay(open, databases, logger),
    bare: ({ open }) => bareWay(open),
  }
  try {
    const figures = []
    for (const [way, open] of Object.entries(ways)) {
      for (const producers of producerCounts) {
        const seen = new Map<Engine, Seen>(engines.map((engine) => [engine, { latencies: [], rates: [] }]))
        for (let round = 0; round < rounds; round++) {
          for (const [engine, { latencies, rates }] of seen) {
            const found = await measuring(await open(engine), producers)
            latencies.push(...found.latencies)
            rates.push(...found.rates)
          }
        }
        const byEngine = Object.fromEntries([...seen].map(([{ name }, one]) => [name, figuresOf(one)]))
        for (const [name, one] of Object.entries(byEngine)) say(asLine(way, producers, name, one))
        const { kafka, postgres } = byEngine
        figures.push({
          way,
          producers,
          ...byEngine,
          ...(kafka && postgres ? { kafkaToPostgres: ratioOf(kafka, postgres) } : {}),
        })
      }
    }
    return figures
  } finally {
    await close()
  }
}

async function measuring(way: Way, producers: number): Promise<Seen> {
  try {
    return await measure(way, producers, steadyMs, burstOf(producers))
  } finally {
    await way.close()
  }
}

function asLine(way: string, producers: number, engine: string, { latencyMs, eventsPerSecond }: Figures): string {
  const figures = `p50 ${latencyMs.p50} ms, p99 ${latencyMs.p99} ms, ${eventsPerSecond} events/s`
  return `${way.padEnd(8)}${String(producers).padStart(3)} producers  ${engine.padEnd(10)}${figures}`
}
