import { quantile } from '../quantile.ts'

/** What was seen of one way at one number of producers: how long each event took in ms, and bursts' events a second. */
export interface Seen {
  latencies: number[]
  rates: number[]
}

export interface Figures {
  /** From the append's call to the end of the handler, in ms. */
  latencyMs: { p50: number; p99: number }
  /** Of a burst, from its first append to its last event's handler. */
  eventsPerSecond: number
}

export function figuresOf({ latencies, rates }: Seen): Figures {
  return {
    latencyMs: { p50: rounded(quantile(latencies, 0.5)), p99: rounded(quantile(latencies, 0.99)) },
    eventsPerSecond: Math.round(quantile(rates, 0.5)),
  }
}

/** How the one stands to the other: below 1 is better in latency, above 1 in events a second. */
export function ratioOf(one: Figures, other: Figures) {
  return {
    p50: rounded(one.latencyMs.p50 / other.latencyMs.p50),
    p99: rounded(one.latencyMs.p99 / other.latencyMs.p99),
    eventsPerSecond: rounded(one.eventsPerSecond / other.eventsPerSecond),
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100
