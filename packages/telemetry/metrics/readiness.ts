import { Gauge, type Registry } from 'prom-client'

/** Longer than that nobody who scrapes waits for what a process needs, in ms. */
const patienceMs = 3_000

/**
 * Publishes whether a process can serve, as its `/health/ready` says it: one that has lost its database answers whoever scrapes, as if nothing
 * were wrong.
 *
 * @param isReady asked at each scrape; a rejection, or no answer within 3 s, is no
 */
export function measureReadiness(registry: Registry, isReady: () => Promise<boolean>): void {
  new Gauge({
    name: 'health_ready',
    help: 'Whether the process can serve: 1, or 0 while it starts, drains, or lacks what it needs.',
    registers: [registry],
    async collect() {
      this.set((await soon(isReady())) ? 1 : 0)
    },
  })
}

async function soon(asking: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  return Promise.race([asking.catch(() => false), late]).finally(() => clearTimeout(timer))
}
