/** What an instance knows of one caller's window, and holds of its budget. Times are in ms of one clock, points may be parts. */
export interface Share {
  /** What the ledger knows the caller by. */
  readonly key: Buffer
  /** The ledger's name of the window; null while it has not been asked. */
  window: string | null
  endsAt: number
  /** Let through here in this window. */
  spent: number
  /** Drawn and not spent yet; less than 0: spent while the ledger could not be asked, and not told yet. */
  held: number
  /** In the ledger, when it was asked last. */
  left: number
  /** The ledger had too few: it is not asked again before. */
  refusedUntil: number
  usedAt: number
  drawing: Promise<void> | null
}

/** What the ledger answers to who draws. */
export interface Drawn {
  window: string
  /** Until the window ends, by the ledger's clock. */
  leftMs: number
  /** Less than was needed where that is all there was. */
  granted: number
  left: number
}

/** How long an instance that was told there is too little does not ask again, in ms: others may give back. */
const refusalMs = 1_000

/** A clock may begin anywhere. */
const never = Number.NEGATIVE_INFINITY

export const emptyShare = (key: Buffer): Share => ({
  key,
  window: null,
  endsAt: never,
  spent: 0,
  held: 0,
  left: 0,
  refusedUntil: never,
  usedAt: never,
  drawing: null,
})

export function begin(share: Share, endsAt: number, budget: number): void {
  Object.assign(share, { window: null, endsAt, spent: 0, held: 0, left: budget, refusedUntil: never })
}

/** Spends what is held; false where that is too little. */
export function spend(share: Share, points: number): boolean {
  if (share.held < points) return false
  share.held -= points
  share.spent += points
  return true
}

/** Spends without the ledger, which is told later; false where the budget of the window is spent. Who is refused pays what is left. */
export function spendAlone(share: Share, points: number, budget: number): boolean {
  const taken = Math.max(0, Math.min(points, budget - share.spent))
  share.held -= taken
  share.spent += taken
  return taken === points
}

/** Who is refused pays what is held. */
export function forfeit(share: Share): void {
  spend(share, Math.max(0, share.held))
}

/** @param sentAt when the ledger was asked: what is drawn ends here no later than there, however the clocks go */
export function take(share: Share, need: number, { window, leftMs, granted, left }: Drawn, sentAt: number): void {
  const endsAt = sentAt + leftMs
  if (share.window !== null && share.window !== window) begin(share, endsAt, left)
  share.window = window
  share.endsAt = endsAt
  share.held += granted
  share.left = left
  if (granted < need) share.refusedUntil = Math.min(endsAt, sentAt + refusalMs)
}

/** Gives back at most what was spent. */
export function correctBy(share: Share, points: number): void {
  const change = Math.max(points, -share.spent)
  share.spent += change
  share.held -= change
}
