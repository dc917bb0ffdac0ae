import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commit, type Decision, release, reserve, type Shelf, ship } from './decide.ts'
import { holds, nothingReserved, type Reservation } from './reservation.ts'
import type { StockLevel } from './stock.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const level = (variantId: string, onHand: number, reserved = 0): StockLevel => ({
  variantId,
  sku: variantId.toUpperCase(),
  title: 'Lamp',
  onHand,
  reserved,
  reorderPoint: 5,
  version: 1,
  updatedAt: noon,
})
const shelfOf = (...levels: StockLevel[]): Shelf => new Map(levels.map((entry) => [entry.variantId, entry]))
const wish = (...lines: [variantId: string, quantity: number][]) => ({
  lines: lines.map(([variantId, quantity]) => ({ variantId, sku: variantId.toUpperCase(), quantity })),
  expiresAt: '2026-03-01T12:15:00.000Z',
})
const held = (variantId: string, quantity: number, state: 'HELD' | 'EXPIRED' = 'HELD'): Reservation => ({
  state: 'HELD',
  lines: [{ variantId, sku: variantId.toUpperCase(), quantity, state, expiresAt: noon }],
})

describe('reserving', () => {
  test('takes every line when all are there', () => {
    const decision = reserve(
      nothingReserved,
      wish(['lamp', 2], ['rope', 1]),
      shelfOf(level('lamp', 2), level('rope', 5)),
    )
    expect(decision.reply).toBe('inventory.reserved')
    expect(decision.moves).toEqual([
      { variantId: 'lamp', onHand: 0, reserved: 2 },
      { variantId: 'rope', onHand: 0, reserved: 1 },
    ])
  })

  test('takes nothing when one line is short, and says what is missing', () => {
    const decision = reserve(
      nothingReserved,
      wish(['lamp', 3], ['rope', 1]),
      shelfOf(level('lamp', 5, 3), level('rope', 5)),
    )
    expect(decision).toMatchObject({
      reply: 'inventory.rejected',
      moves: [],
      reservation: { state: 'NONE', lines: [] },
    })
    expect(decision.short).toEqual([{ sku: 'LAMP', wanted: 3, available: 2 }])
  })

  test('counts two lines of one variant together', () => {
    const decision = reserve(nothingReserved, wish(['lamp', 2], ['lamp', 2]), shelfOf(level('lamp', 3)))
    expect(decision.short).toEqual([{ sku: 'LAMP', wanted: 4, available: 3 }])
  })

  test('has none of a variant that nobody knows', () => {
    expect(reserve(nothingReserved, wish(['ghost', 1]), shelfOf()).short).toEqual([
      { sku: 'GHOST', wanted: 1, available: 0 },
    ])
  })

  test('after a release changes nothing: the undo came first', () => {
    const tombstone = release(nothingReserved).reservation
    const decision = reserve(tombstone, wish(['lamp', 1]), shelfOf(level('lamp', 9)))
    expect(decision).toMatchObject({ reply: 'inventory.released', moves: [], reservation: { state: 'RELEASED' } })
  })

  test('again by another command renews the hold without taking twice', () => {
    const decision = reserve(held('lamp', 2), wish(['lamp', 2]), shelfOf(level('lamp', 2, 2)))
    expect(decision).toMatchObject({ reply: 'inventory.reserved', moves: [] })
    expect(decision.reservation.lines[0]?.expiresAt).toEqual(new Date('2026-03-01T12:15:00Z'))
  })
})

describe('committing', () => {
  test('a live hold takes nothing more', () => {
    const decision = commit(held('lamp', 2), shelfOf(level('lamp', 2, 2)))
    expect(decision).toMatchObject({ reply: 'inventory.committed', moves: [], reservation: { state: 'COMMITTED' } })
  })

  test('an expired hold takes its stock again while it is there', () => {
    const decision = commit(held('lamp', 2, 'EXPIRED'), shelfOf(level('lamp', 2)))
    expect(decision.reply).toBe('inventory.committed')
    expect(decision.moves).toEqual([{ variantId: 'lamp', onHand: 0, reserved: 2 }])
  })

  test('an expired hold is refused when its stock has gone to somebody else, and all of it is let go', () => {
    const lines = [...held('lamp', 2, 'EXPIRED').lines, ...held('rope', 1).lines]
    const decision = commit({ state: 'HELD', lines }, shelfOf(level('lamp', 2, 1), level('rope', 1, 1)))
    expect(decision.reply).toBe('inventory.commit_rejected')
    expect(decision.moves).toEqual([{ variantId: 'rope', onHand: 0, reserved: -1 }])
    expect(decision.reservation.lines.some(holds)).toBe(false)
  })

  test('what was never reserved is refused', () => {
    expect(commit(nothingReserved, shelfOf()).reply).toBe('inventory.commit_rejected')
  })
})

test('shipping takes the goods off the shelf, once', () => {
  const committed = commit(held('lamp', 2), shelfOf(level('lamp', 5, 2))).reservation
  const first = ship(committed, shelfOf(level('lamp', 5, 2)))
  expect(first.moves).toEqual([{ variantId: 'lamp', onHand: -2, reserved: -2 }])
  expect(ship(first.reservation, shelfOf(level('lamp', 3)))).toMatchObject({ reply: 'inventory.shipped', moves: [] })
})

test('shipping what lost its hold takes from what is free, and never more than there is', () => {
  const lost: Reservation = { state: 'NONE', lines: held('lamp', 2, 'EXPIRED').lines }
  expect(ship(lost, shelfOf(level('lamp', 3, 1))).moves).toEqual([{ variantId: 'lamp', onHand: -2, reserved: 0 }])
  expect(ship(lost, shelfOf(level('lamp', 3, 2))).moves).toEqual([])
})

test('releasing gives back what is held, once', () => {
  const first = release(held('lamp', 2))
  expect(first.moves).toEqual([{ variantId: 'lamp', onHand: 0, reserved: -2 }])
  expect(release(first.reservation)).toMatchObject({ reply: 'inventory.released', moves: [] })
})

const orders = ['ord_a', 'ord_b', 'ord_c'] as const
const variants = ['lamp', 'rope'] as const
const step = fc.record({
  order: fc.constantFrom(...orders),
  act: fc.constantFrom('reserve', 'reserve', 'commit', 'release', 'ship', 'expire'),
  lines: fc.array(fc.tuple(fc.constantFrom(...variants), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 3,
  }),
})

test('whatever is commanded in whatever order, nothing is sold twice and what is held is what is counted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const shelf = new Map<string, StockLevel>(variants.map((id) => [id, level(id, 4)]))
      const reservations = new Map<string, Reservation>(orders.map((id) => [id, nothingReserved]))
      const apply = (order: string, { reservation, moves }: Pick<Decision, 'reservation' | 'moves'>) => {
        reservations.set(order, reservation)
        for (const { variantId, onHand, reserved } of moves) {
          const before = shelf.get(variantId) ?? level(variantId, 0)
          shelf.set(variantId, { ...before, onHand: before.onHand + onHand, reserved: before.reserved + reserved })
        }
      }
      for (const { order, act, lines } of steps) {
        const reservation = reservations.get(order) ?? nothingReserved
        if (act === 'reserve') apply(order, reserve(reservation, wish(...lines), shelf))
        if (act === 'commit') apply(order, commit(reservation, shelf))
        if (act === 'release') apply(order, release(reservation))
        if (act === 'ship') apply(order, ship(reservation, shelf))
        if (act === 'expire') apply(order, expired(reservation))
      }
      for (const variantId of variants) {
        const lines = [...reservations.values()].flatMap((r) => r.lines).filter((line) => line.variantId === variantId)
        const now = shelf.get(variantId) ?? level(variantId, 0)
        const sum = (of: typeof lines) => of.reduce((total, line) => total + line.quantity, 0)
        expect(now.reserved).toBe(sum(lines.filter(holds)))
        expect(now.reserved).toBeLessThanOrEqual(now.onHand)
        expect(now.onHand + sum(lines.filter((line) => line.state === 'SHIPPED'))).toBe(4)
      }
    }),
  )
})

function expired(reservation: Reservation): Pick<Decision, 'reservation' | 'moves'> {
  const due = reservation.lines.filter((line) => line.state === 'HELD')
  return {
    reservation: {
      ...reservation,
      lines: reservation.lines.map((line) => (line.state === 'HELD' ? { ...line, state: 'EXPIRED' } : line)),
    },
    moves: due.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity })),
  }
}
