import type { Process } from './process.ts'
import type { Connection, Server } from './server.ts'

interface SessionOptions {
  name: string
  channels: readonly string[]
  onConnect(): void
  onLost(): void
  onNotification(channel: string, payload: string): void
}

/** Mirrors packages/messaging/postgres/session.ts: one connection of one's own, that comes back whenever it is lost. */
export class SimulatedSession {
  client: Connection | undefined

  constructor(process: Process, server: Server, options: SessionOptions) {
    const live = async (): Promise<void> => {
      for (let failures = 0; process.isAlive; ) {
        try {
          const client = server.open(process, options.name)
          await client.ask('listen', () => undefined)
          failures = 0
          for (const channel of options.channels) {
            server.listen(client, channel, (payload) => options.onNotification(channel, payload))
          }
          this.client = client
          options.onConnect()
          await new Promise<void>((resolve) => {
            if (client.isOpen) client.onEnd.push(() => process.hear(resolve))
            else resolve()
          })
          this.client = undefined
          options.onLost()
        } catch {
          failures++
        }
        await process.wait(process.chance.within(20, Math.min(5_000, 100 * 2 ** (failures + 1))))
      }
    }
    process.world.begin(live())
  }

  drop(): void {
    this.client?.end()
  }
}
