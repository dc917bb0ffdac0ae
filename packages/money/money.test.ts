import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMoney, allocate, formatDecimal, fromWire, InvalidAmount, parseDecimal, percentOf, toWire } from './index.ts'

const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD')

describe('an amount', () => {
  it('comes back from the wire exactly as it went', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        expect(fromWire(toWire({ minor: amount, currency: code }))).toEqual({ minor: amount, currency: code })
      }),
    )
  })

  it('always carries exactly the decimals of its currency', () => {
    expect(toWire({ minor: 1990n, currency: 'EUR' })).toEqual({ amount: '19.90', currency: 'EUR' })
    expect(toWire({ minor: 5n, currency: 'EUR' })).toEqual({ amount: '0.05', currency: 'EUR' })
    expect(toWire({ minor: 1990n, currency: 'JPY' })).toEqual({ amount: '1990', currency: 'JPY' })
    expect(toWire({ minor: -1n, currency: 'KWD' })).toEqual({ amount: '-0.001', currency: 'KWD' })
  })

  it.each(['', ' 1', '1e3', '0x10', '1.', '.5', '1,50', 'NaN', '--1', '1'.repeat(40)])('is not %j', (text) => {
    expect(() => parseDecimal(text, 2)).toThrow(InvalidAmount)
  })

  it('is never rounded on its way in', () => {
    expect(() => parseDecimal('1.005', 2)).toThrow(InvalidAmount)
    expect(parseDecimal('1.500', 2)).toBe(150n)
  })

  it('is never more than a database keeps', () => {
    expect(parseDecimal('922337203685477.5807', 4)).toBe(2n ** 63n - 1n)
    expect(() => parseDecimal('922337203685477.5808', 4)).toThrow(InvalidAmount)
  })

  it('of a currency nobody knows is refused', () => {
    expect(() => fromWire({ amount: '1.00', currency: 'XQQ' })).toThrow(InvalidAmount)
  })

  it('reads back what was written, at any number of decimals', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 4 }), (amount, decimals) => {
        expect(parseDecimal(formatDecimal(amount, decimals), decimals)).toBe(amount)
      }),
    )
  })
})

describe('sums', () => {
  it('of two currencies are refused', () => {
    expect(() => addMoney({ minor: 1n, currency: 'EUR' }, { minor: 1n, currency: 'USD' })).toThrow(RangeError)
  })
})

describe('a percentage', () => {
  it('is rounded half away from zero', () => {
    const of = (amount: bigint, points: number) => percentOf({ minor: amount, currency: 'EUR' }, points).minor
    expect(of(1000n, 1900)).toBe(190n)
    expect(of(50n, 100)).toBe(1n)
    expect(of(49n, 100)).toBe(0n)
    expect(of(-50n, 100)).toBe(-1n)
  })
})

describe('a split', () => {
  it('loses nothing and invents nothing, and no share is off by more than one unit', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(minor, weights, (amount, shares) => {
        const parts = allocate({ minor: amount, currency: 'EUR' }, shares).map((part) => part.minor)
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(amount)
        const sum = shares.reduce((a, b) => a + b, 0n)
        if (sum === 0n) return
        parts.forEach((part, index) => {
          const scaled = part * sum - amount * (shares[index] ?? 0n)
          expect(scaled <= sum && scaled >= -sum).toBe(true)
        })
      }),
    )
  })
})
