import { createHash } from 'node:crypto'
import type { KeptLedger } from './kept-ledger.ts'
import { begin, correctBy, emptyShare, forfeit, type Share, spend, spendAlone, take } from './share.ts'

interface Settings {
  /** Points of a window. */
  points: number
  lengthMs: number
  /** Of the points that are left, the share that an instance draws at a time. */
  chunk: number
  ledger: Pick<KeptLedger, 'isUp' | 'draw' | 'settle'>
  /** In ms, and never set back. */
  now: () => number
}

/**
 * Windows whose budget is shared between instances by a ledger. Each draws a chunk of what is left and spends it without asking; near
 * the end of the budget chunks are no larger than what is needed. So all together never let through more than the budget, and a caller
 * is refused early by no more than a chunk for each other instance. While the ledger is down, each counts for itself.
 */
export class SharedWindows {
  private readonly shares = new Map<string, Share>()
  private readonly settings: Settings

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** @returns 0, or how long to wait where there is too little, in ms; without asking anybody where enough is held here */
  charge(who: string, points: number): number | Promise<number> {
    const now = this.settings.now()
    return this.chargeHere(this.shareOf(who, now), points, now) ?? this.ask(who, points)
  }

  /** Takes points, or gives them back where they are negative, never more than were spent here. */
  correct(who: string, points: number): void {
    const now = this.settings.now()
    const share = this.shareOf(who, now)
    if (share.endsAt <= now) return
    correctBy(share, points)
    if (share.held < 0 || share.held > this.settings.chunk * this.settings.points) this.settle([share])
  }

  /** As far as is known here, without asking. */
  left(who: string): { points: number; ms: number } {
    const now = this.settings.now()
    const { endsAt, held, left, spent, refusedUntil } = this.shareOf(who, now)
    const points = this.settings.ledger.isUp() ? left + held : this.settings.points - spent
    return { points: refusedUntil > now ? held : points, ms: endsAt - now }
  }

  /** Forgets windows that have ended, and gives back what is held for who has not asked for a tenth of one: to be called regularly. */
  tidy(): void {
    const now = this.settings.now()
    const idleSince = now - this.settings.lengthMs / 10
    const idle: Share[] = []
    for (const [who, share] of this.shares) {
      if (share.endsAt <= now && !share.drawing) this.shares.delete(who)
      else if (share.usedAt <= idleSince) idle.push(share)
    }
    this.settle(idle)
  }

  /** Gives back all that is held: another instance may spend it. */
  async end(): Promise<void> {
    await this.settle([...this.shares.values()])
  }

  private shareOf(who: string, now: number): Share {
    let share = this.shares.get(who)
    if (!share) {
      share = emptyShare(keyOf(who, this.settings.lengthMs))
      this.shares.set(who, share)
    }
    if (share.endsAt <= now && !share.drawing) this.begin(share, now)
    share.usedAt = now
    return share
  }

  private begin(share: Share, now: number): void {
    begin(share, now + this.settings.lengthMs, this.settings.points)
  }

  /** Null where the ledger must be asked. */
  private chargeHere(share: Share, points: number, now: number): number | null {
    const isOpen = share.endsAt > now
    if (isOpen && spend(share, points)) return 0
    if (!this.settings.ledger.isUp()) {
      if (!isOpen) this.begin(share, now)
      return spendAlone(share, points, this.settings.points) ? 0 : share.endsAt - now
    }
    if (share.refusedUntil <= now) return null
    forfeit(share)
    return share.endsAt - now
  }

  private async ask(who: string, points: number): Promise<number> {
    for (;;) {
      const share = this.shareOf(who, this.settings.now())
      share.drawing ??= this.draw(share, points - share.held)
      await share.drawing
      const now = this.settings.now()
      const wait = this.chargeHere(this.shareOf(who, now), points, now)
      if (wait !== null) return wait
    }
  }

  private async draw(share: Share, need: number): Promise<void> {
    const sentAt = this.settings.now()
    const drawn = await this.settings.ledger.draw(share.key, need)
    share.drawing = null
    if (drawn) take(share, need, drawn, sentAt)
  }

  /** Tells the ledger what is held, either way; where that fails it stays. */
  private async settle(shares: readonly Share[]): Promise<void> {
    const now = this.settings.now()
    const due = shares.flatMap((share) => {
      const { key, window, held: points, endsAt } = share
      if (window === null || points === 0 || endsAt <= now) return []
      share.held = 0
      return [{ share, key, window, points }]
    })
    if (due.length === 0 || (await this.settings.ledger.settle(due))) return
    for (const { share, window, points } of due) if (share.window === window) share.held += points
  }
}

/** No address and no user's id lies in the database. Windows of another length are others' windows. */
const keyOf = (who: string, lengthMs: number) =>
  createHash('sha256').update(`${lengthMs} ${who}`).digest().subarray(0, 16)
