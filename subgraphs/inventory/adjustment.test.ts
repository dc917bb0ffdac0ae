import { expect, test } from 'vitest'
import { refuseAdjustment } from './adjustment.ts'
import { mostPieces, type StockLevel } from './stock.ts'

const level = (onHand: number, reserved: number): StockLevel => ({
  variantId: 'var_lamp',
  sku: 'LAMP',
  title: 'Lamp',
  onHand,
  reserved,
  reorderPoint: 5,
  version: 1,
  updatedAt: new Date('2026-03-01T12:00:00Z'),
})

test('what is promised stays, all else may go', () => {
  expect(refuseAdjustment(level(5, 3), -2)).toBeNull()
  expect(refuseAdjustment(level(5, 3), -3)).toEqual({
    problem: 'would break reservations',
    onHand: 5,
    reserved: 3,
    available: 2,
  })
})

test('a shelf has an end', () => {
  expect(refuseAdjustment(level(1, 0), mostPieces - 1)).toBeNull()
  expect(refuseAdjustment(level(1, 0), mostPieces)).toMatchObject({ problem: 'invalid input', path: ['by'] })
})
