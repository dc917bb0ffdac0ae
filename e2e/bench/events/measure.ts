import type { Seen } from './figures.ts'

/** One way that events go, from whoever has something to say to whoever hears it. */
export interface Way {
  /** Says one event of `producer`'s; resolves once it is appended, with a promise of its being heard. */
  append(producer: number): Promise<{ heard: Promise<void> }>
  close(): Promise<void>
}

/** Before anything counts: connections, plans and partitions are found meanwhile. */
const warmUp = 40

/**
 * First each of `producers` says an event, waits until it is heard, and says the next, which gives latencies without a queue
 * of one's own making; then all say what they can, which gives the rate.
 * @param steadyMs how long the first lasts; `burst` events make the second.
 */
export async function measure(way: Way, producers: number, steadyMs: number, burst: number): Promise<Seen> {
  const each = (work: (producer: number) => Promise<void>) =>
    Promise.all(Array.from({ length: producers }, (_, producer) => work(producer)))
  const round = async (producer: number) => {
    const { heard } = await way.append(producer)
    await heard
  }
  await each(async (producer) => {
    for (let nth = 0; nth < warmUp / producers; nth++) await round(producer)
  })

  const latencies: number[] = []
  const end = performance.now() + steadyMs
  await each(async (producer) => {
    while (performance.now() < end) {
      const began = performance.now()
      await round(producer)
      latencies.push(performance.now() - began)
    }
  })

  const heard: Promise<void>[] = []
  const began = performance.now()
  let left = burst
  await each(async (producer) => {
    while (left-- > 0) heard.push((await way.append(producer)).heard)
  })
  await Promise.all(heard)
  return { latencies, rates: [burst / ((performance.now() - began) / 1000)] }
}
