/** What somebody took within one window of time. */
export interface Window {
  taken: number
  /** In ms since 1970. */
  readonly endsAt: number
}

/** Counts what each takes in windows of fixed length. Needs no timers: windows that have ended go as others begin. */
export class Windows {
  private readonly lengthMs: number
  /** All are as long, so that they end in the order in which they were begun. */
  private readonly open = new Map<string, Window>()

  constructor(lengthMs: number) {
    this.lengthMs = lengthMs
  }

  get size(): number {
    return this.open.size
  }

  /** The window of `who` at `now`, in ms since 1970, begun if it had none. */
  of(who: string, now: number): Window {
    const current = this.open.get(who)
    if (current && current.endsAt > now) return current
    for (const [ended, { endsAt }] of this.open) {
      if (endsAt > now) break
      this.open.delete(ended)
    }
    const begun = { taken: 0, endsAt: now + this.lengthMs }
    this.open.set(who, begun)
    return begun
  }
}
