import { Gauge, type Registry } from 'prom-client'
import type { Watched } from './watched.ts'

/** Tells how much of a shop's traces and logs is kept in memory. */
export function measureKept(registry: Registry, { traces, logs }: Pick<Watched, 'traces' | 'logs'>): void {
  new Gauge({
    name: 'viewer_kept_bytes',
    help: 'What is kept of traces and of logs.',
    labelNames: ['of'],
    registers: [registry],
    collect() {
      this.set({ of: 'traces' }, traces.size().bytes)
      this.set({ of: 'logs' }, logs.size().bytes)
    },
  })
}
