import type { Random } from '@micromart/testing/random'
import { Hint } from './hint.ts'
import type { Server } from './server.ts'
import type { World } from './world.ts'

/** A process of a service: whatever it waits for goes by it, so that one that is dead, or stands still, hears of nothing. */
export class Process {
  readonly world: World
  readonly service: string
  readonly name: string
  readonly chance: Random
  isAlive = true
  isFrozen = false
  /** By how much the clock that it goes by is wrong, in ms. */
  readonly #clock: { offBy: number }
  /** What befalls it at the next place of this name, as at a failpoint of the shop's. */
  armed: { place: string; strike(): void } | undefined
  readonly #connectedTo = new Set<Server>()
  #missed: (() => void)[] = []

  constructor(world: World, service: string, name: string, clock: { offBy: number }) {
    this.world = world
    this.service = service
    this.name = name
    this.#clock = clock
    this.chance = world.chance(name)
  }

  clock = (): Date => this.world.date(this.#clock.offBy)

  /** As performance.now() says it; it goes on while the process stands still. */
  monotonic = (): number => this.world.now

  say(what: string): void {
    this.world.say(this.name, what)
  }

  /** Has the process hear of something: at once, once it goes on, or never. */
  hear(run: () => void): void {
    if (!this.isAlive) return
    if (this.isFrozen) this.#missed.push(run)
    else run()
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const stop = () => {
        due.cancelled = true
        resolve()
      }
      const due = this.world.after(ms, () =>
        this.hear(() => {
          signal?.removeEventListener('abort', stop)
          resolve()
        }),
      )
      signal?.addEventListener('abort', stop)
    })
  }

  /**
   * Runs `step` again and again while it lives: at a hint, after `everyMs` at the latest, at once where it answers that there may be
   * more, and after a pause where it fails. Mirrors `loop` of packages/messaging/delivery/loop.ts and service/workers/worker.ts.
   */
  loop(everyMs: number | (() => number), step: () => Promise<unknown>): Hint {
    const waitMs = typeof everyMs === 'number' ? () => everyMs : everyMs
    const hint = new Hint(this)
    const run = async () => {
      for (let failures = 0; this.isAlive; ) {
        try {
          const more = await step()
          failures = 0
          if (more !== true) await hint.wait(waitMs())
        } catch {
          failures++
          await this.wait(this.chance.within(0, Math.min(5_000, 100 * 2 ** failures)))
        }
      }
    }
    // Not all together at the very beginning.
    this.world.after(this.chance.within(0, 50), () => this.hear(() => this.world.begin(run())))
    return hint
  }

  /** A place between two steps, where a fault may come over it; see `failpoint` of packages/service. */
  async comesTo(place: string): Promise<void> {
    if (this.armed?.place !== place) return
    const { strike } = this.armed
    this.armed = undefined
    strike()
    // Whoever stands still or is dead by now goes on later, or never.
    await this.wait(0)
  }

  connected(server: Server): void {
    this.#connectedTo.add(server)
  }

  /** As by kill -9: the machine closes its connections. */
  kill(): void {
    if (!this.isAlive) return
    this.isAlive = false
    this.#missed = []
    for (const server of this.#connectedTo) server.endOf(this)
  }

  freeze(): void {
    if (!this.isAlive || this.isFrozen) return
    this.isFrozen = true
    for (const server of this.#connectedTo) server.watchFrozen(this)
  }

  /** Hears of all that it has missed, in an order of chance: timers that are due and what has come over connections. */
  goOn(): void {
    if (!this.isFrozen) return
    this.isFrozen = false
    const missed = this.#missed
    this.#missed = []
    for (const run of missed) this.world.after(this.chance.within(0, 2), () => this.hear(run))
  }
}
