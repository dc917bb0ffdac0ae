import type { Logger } from '@micromart/telemetry'
import type { LedgerSettings, PostgresLedger, Settled } from './postgres-ledger.ts'
import type { Drawn } from './share.ts'

/** Before the database is tried again, in ms: longer each time that it goes soon after it came. */
const shortestPauseMs = 1_000
const longestPauseMs = 30_000
const sweepMs = 60_000

interface Settings extends Omit<LedgerSettings, 'url' | 'broke'> {
  /** As it is now: passwords change. */
  url: () => string
  open: (settings: LedgerSettings) => PostgresLedger
  /** How long whoever draws waits at most, in ms. */
  deadlineMs: number
  log: Pick<Logger, 'info' | 'warn'>
  /** Told of each change, and of the beginning. */
  changed: (isUp: boolean) => void
}

/** The ledger while there is one. What fails or takes too long ends it for all at once; it is tried again with nobody waiting. */
export class KeptLedger {
  private readonly settings: Settings
  private ledger: PostgresLedger | null = null
  private isTold = false
  private isClosed = false
  private upSince = 0
  private pauseMs = shortestPauseMs
  private retry: NodeJS.Timeout | undefined
  private readonly sweeper: NodeJS.Timeout

  constructor(settings: Settings) {
    this.settings = settings
    this.sweeper = setInterval(() => void this.tried((ledger) => ledger.sweep()), sweepMs).unref()
    settings.changed(false)
  }

  isUp(): boolean {
    return this.ledger !== null
  }

  /** Null where the ledger is not there, or not there in time. */
  draw(key: Buffer, need: number): Promise<Drawn | null> {
    return this.tried((ledger) => within(this.settings.deadlineMs, ledger.draw(key, need)))
  }

  /** False where it could not be told; nobody waits for it. */
  async settle(all: readonly Settled[]): Promise<boolean> {
    return (await this.tried((ledger) => ledger.settle(all).then(() => true))) ?? false
  }

  /** Tries once, and goes on trying by itself. */
  async connect(): Promise<void> {
    const { open, url, log, changed, ...rest } = this.settings
    let tried: PostgresLedger | undefined
    try {
      const ledger = open({ ...rest, url: url(), broke: (error) => this.lose(ledger, error) })
      tried = ledger
      await ledger.prepare()
      if (this.isClosed) return await ledger.close()
      this.ledger = ledger
      this.upSince = performance.now()
      this.isTold = false
      log.info('rate limits are shared between instances')
      changed(true)
    } catch (error) {
      void tried?.close()
      this.tellOnce(error)
      this.tryLater()
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearInterval(this.sweeper)
    clearTimeout(this.retry)
    const { ledger } = this
    this.ledger = null
    await ledger?.close()
  }

  private async tried<T>(ask: (ledger: PostgresLedger) => Promise<T>): Promise<T | null> {
    const { ledger } = this
    if (!ledger) return null
    try {
      return await ask(ledger)
    } catch (error) {
      this.lose(ledger, error)
      return null
    }
  }

  /** Those who asked at the same time all hear of it; the first ends it. */
  private lose(ledger: PostgresLedger, error: unknown): void {
    if (this.ledger !== ledger) return
    this.ledger = null
    void ledger.close()
    this.settings.changed(false)
    this.tellOnce(error)
    if (performance.now() - this.upSince > longestPauseMs) this.pauseMs = shortestPauseMs
    this.tryLater()
  }

  private tellOnce(error: unknown): void {
    if (!this.isTold) this.settings.log.warn({ err: error }, 'rate limits are counted by each instance for itself')
    this.isTold = true
  }

  private tryLater(): void {
    if (this.isClosed) return
    this.retry = setTimeout(() => void this.connect(), this.pauseMs).unref()
    this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2)
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error(`the database took more than ${ms} ms`))
    // Where this process itself was late, the answer may be there and is read first.
    timer = setTimeout(() => setImmediate(refuse), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
