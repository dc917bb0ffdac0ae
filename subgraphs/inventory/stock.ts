type Availability = 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK'

/** The stock of one variant, in pieces: `0 <= reserved <= onHand`. */
export interface StockLevel {
  variantId: string
  sku: string
  /** What it is called; null as long as the catalog has not said it. */
  title: string | null
  onHand: number
  /** Held for orders not yet shipped. */
  reserved: number
  reorderPoint: number
  version: number
  updatedAt: Date
}

/** The id of a variant's level: a variant has one, so it is the variant's number under a prefix of its own. */
export const levelId = (variantId: string): string => `stk_${variantId.slice(variantId.indexOf('_') + 1)}`

/** Pieces that one variant can have, and so that one adjustment can move. */
export const mostPieces = 1_000_000

/** What a shopper is told at most; beyond it the exact number is the shop's own business. */
export const shownAtMost = 10

/** Pieces that can be sold now. */
export const available = (level: Pick<StockLevel, 'onHand' | 'reserved'>): number =>
  Math.max(0, level.onHand - level.reserved)

export function availability(level: Pick<StockLevel, 'onHand' | 'reserved' | 'reorderPoint'>): Availability {
  const pieces = available(level)
  if (pieces === 0) return 'OUT_OF_STOCK'
  return pieces <= level.reorderPoint ? 'LOW_STOCK' : 'IN_STOCK'
}

/** What changes on one variant's shelf, in pieces; either may be negative. */
export interface StockMove {
  variantId: string
  onHand: number
  reserved: number
}

/**
 * Sums moves per variant, sorted by variant, which is the order in which rows are locked; what cancels out is left out.
 */
export function totalMoves(moves: readonly StockMove[]): StockMove[] {
  const totals = new Map<string, StockMove>()
  for (const { variantId, onHand, reserved } of moves) {
    const sum = totals.get(variantId) ?? { variantId, onHand: 0, reserved: 0 }
    totals.set(variantId, { variantId, onHand: sum.onHand + onHand, reserved: sum.reserved + reserved })
  }
  return [...totals.values()]
    .filter((move) => move.onHand !== 0 || move.reserved !== 0)
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
}

/** What can be decided on after moves that are not written yet. */
export function afterMoves(
  levels: ReadonlyMap<string, StockLevel>,
  moves: readonly StockMove[],
): ReadonlyMap<string, StockLevel> {
  const after = new Map(levels)
  for (const { variantId, onHand, reserved } of totalMoves(moves)) {
    const level = levels.get(variantId)
    if (level) after.set(variantId, { ...level, onHand: level.onHand + onHand, reserved: level.reserved + reserved })
  }
  return after
}

/** The level after a move, and everything that is expressed by it; the version is the next one. */
export function moved(level: StockLevel, move: Omit<StockMove, 'variantId'>, at: Date): StockLevel {
  const onHand = level.onHand + move.onHand
  const reserved = level.reserved + move.reserved
  return { ...level, onHand, reserved, version: level.version + 1, updatedAt: at }
}

/** A variant's stock as it was, and as it is. */
export interface StockChange {
  was: StockLevel
  now: StockLevel
}

/** What becomes of a shelf, as it was last told of: by moves, and by the holds that have expired and are taken out of `levels`. */
export function shelved(
  { at, told, levels }: { at: Date; told: ReadonlyMap<string, StockLevel>; levels: ReadonlyMap<string, StockLevel> },
  moves: readonly StockMove[],
): StockChange[] {
  const swept = [...levels].map(([variantId, level]) => ({
    variantId,
    onHand: 0,
    reserved: level.reserved - (told.get(variantId)?.reserved ?? level.reserved),
  }))
  return totalMoves([...moves, ...swept]).flatMap((move): StockChange[] => {
    const was = told.get(move.variantId)
    return was ? [{ was, now: moved(was, move, at) }] : []
  })
}
