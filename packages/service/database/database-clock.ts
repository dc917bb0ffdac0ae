import type { Logger } from '@micromart/telemetry'
import { type Kysely, sql } from 'kysely'
import type { Worker } from '../workers/worker.ts'

/** Between two looks at the database's clock, in ms. */
const everyMs = 30_000
/** What clocks may differ by before one is taken for wrong, in ms, beside what the answer took. */
const toleratedMs = 500

interface DatabaseClockParts {
  /** What time it is on this machine. */
  machine: () => Date
  /** What time it is to the database. */
  ask: () => Promise<Date>
  log: Logger
  /** As performance.now() says it: nobody sets that clock. */
  monotonic?: () => number
}

/** Asks a database for the time. */
export const askTime =
  <DB>(db: Kysely<DB>) =>
  async (): Promise<Date> => {
    const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(db)
    const [row] = rows
    if (!row) throw new Error('the database says no time')
    return row.now
  }

/**
 * What time it is to a service: its database's, so that replicas whose machines are of several minds agree on when what stands in a row
 * falls due. Between two looks it goes on by a clock that nobody sets: one that is set five minutes ahead, and back again later, would leave
 * what was put off meanwhile waiting for that long.
 */
export class DatabaseClock {
  readonly #parts: Required<DatabaseClockParts>
  /** The time, by each clock, when they were compared last. */
  #known: { time: number; machine: number; monotonic: number }
  #isWrong = false
  /** Since the clocks were compared last. */
  #hasJumped = false
  #wake: (() => void) | undefined

  constructor({ monotonic = () => performance.now(), ...parts }: DatabaseClockParts) {
    this.#parts = { ...parts, monotonic }
    const machine = parts.machine().getTime()
    this.#known = { time: machine, machine, monotonic: monotonic() }
  }

  readonly now = (): Date => {
    const { time, machine, monotonic } = this.#known
    const passed = this.#parts.monotonic() - monotonic
    // It was set, or the machine slept, which the other clock does not count. Said once: a database that is away is not asked more often for it.
    if (!this.#hasJumped && Math.abs(this.#parts.machine().getTime() - machine - passed) > toleratedMs) {
      this.#hasJumped = true
      this.#wake?.()
    }
    return new Date(time + passed)
  }

  /** Compares the clocks. Rejects where the database says nothing. */
  async look(): Promise<void> {
    const { ask, machine, monotonic, log } = this.#parts
    const asked = monotonic()
    const answer = (await ask()).getTime()
    const answered = monotonic()
    const took = answered - asked
    const [theirs, mine, ours] = [
      answer + took / 2,
      machine().getTime(),
      this.#known.time + answered - this.#known.monotonic,
    ]
    const tolerated = toleratedMs + took
    // Small differences are of how long answers take: time that goes back and forth by them would be worse.
    const time = Math.abs(theirs - ours) > tolerated ? theirs : ours
    this.#known = { time, machine: mine, monotonic: answered }
    this.#hasJumped = false
    const isWrong = Math.abs(mine - theirs) > tolerated
    if (isWrong && !this.#isWrong)
      log.warn(
        { seconds: Math.round((mine - theirs) / 1_000) },
        "this machine's clock is ahead by so much of the database's, which counts",
      )
    this.#isWrong = isWrong
  }

  /** Looks now and then, and at once when the machine's clock jumps. */
  readonly worker: Worker = {
    name: 'clock',
    everyMs,
    run: () => this.look(),
    wakenBy: (wake) => {
      this.#wake = wake
      return () => {
        this.#wake = undefined
      }
    },
  }
}
