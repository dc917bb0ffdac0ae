import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Settled } from './postgres-ledger.ts'
import type { Drawn } from './share.ts'
import { SharedWindows } from './shared-windows.ts'

const lengthMs = 60_000

/** What the ledger's one row for somebody comes to. */
function ledgerOf(points: number, chunk: number, answering = async () => {}) {
  const ledger = {
    up: true,
    spent: 0,
    asked: 0,
    /** By the ledger's clock. */
    endsAt: lengthMs,
    now: 0,
    isUp: () => ledger.up,
    async draw(_: Buffer, need: number): Promise<Drawn | null> {
      ledger.asked++
      if (ledger.endsAt <= ledger.now) Object.assign(ledger, { endsAt: ledger.now + lengthMs, spent: 0 })
      const left = points - ledger.spent
      const granted = Math.min(left, Math.max(need, Math.floor(left * chunk)))
      ledger.spent += granted
      const drawn = { window: String(ledger.endsAt), leftMs: ledger.endsAt - ledger.now, granted, left: left - granted }
      await answering()
      return ledger.up ? drawn : null
    },
    async settle(all: readonly Settled[]): Promise<boolean> {
      for (const { points: back } of all) ledger.spent = Math.max(0, Math.min(points, ledger.spent - back))
      return true
    },
  }
  return ledger
}

type Ledger = ReturnType<typeof ledgerOf>

function instancesOf(count: number, ledger: Ledger, { points, chunk, clocks = [0] }: Budget) {
  return Array.from({ length: count }, (_, nth) => {
    const ahead = clocks[nth % clocks.length] ?? 0
    return new SharedWindows({ points, lengthMs, chunk, ledger, now: () => ledger.now + ahead })
  })
}

interface Budget {
  points: number
  chunk: number
  /** How far each instance's clock is ahead. */
  clocks?: number[]
}

const budgets = fc.record({
  points: fc.integer({ min: 1, max: 300 }),
  chunk: fc.double({ min: 0, max: 1, noNaN: true }),
  clocks: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 4 }),
})
const steps = fc.array(
  fc.record({ nth: fc.nat(3), points: fc.integer({ min: 1, max: 40 }), back: fc.option(fc.integer({ max: 40 })) }),
  { minLength: 1, maxLength: 80 },
)

describe('instances that share a budget', () => {
  it('never let through more than it, however their questions and answers cross', async () => {
    await fc.assert(
      fc.asyncProperty(budgets, steps, fc.scheduler(), async (budget, steps, scheduler) => {
        const ledger = ledgerOf(budget.points, budget.chunk, () => scheduler.schedule(Promise.resolve()))
        const instances = instancesOf(4, ledger, budget)
        let net = 0
        let most = 0
        const charges = steps.map(async ({ nth, points, back }) => {
          if ((await instances[nth]?.charge('guest', points)) !== 0) return
          net += points
          most = Math.max(most, net)
          if (back === null) return
          const correction = -Math.min(points, Math.abs(back))
          // What is taken off the books before it is given back may be let through at once.
          net += correction
          instances[nth]?.correct('guest', correction)
        })
        await scheduler.waitFor(Promise.all(charges))
        expect(most).toBeLessThanOrEqual(budget.points)
      }),
    )
  })

  it('refuse nobody before it is spent but for a chunk at each other instance', async () => {
    await fc.assert(
      fc.asyncProperty(budgets, steps, fc.integer({ min: 1, max: 4 }), async (budget, steps, count) => {
        const instances = instancesOf(count, ledgerOf(budget.points, budget.chunk), budget)
        let spent = 0
        for (const { nth, points, back } of steps) {
          const wait = await instances[nth % count]?.charge('guest', points)
          if (wait !== 0) {
            expect(spent + points).toBeGreaterThan(budget.points * (1 - (count - 1) * budget.chunk))
            return
          }
          const correction = -Math.min(points, Math.abs(back ?? 0))
          spent += points + correction
          if (back !== null) instances[nth % count]?.correct('guest', correction)
        }
      }),
    )
  })

  it('ask seldom: a twentieth at a time, and each time only at the end', async () => {
    const budget = { points: 10_000, chunk: 0.05 }
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [windows] = instancesOf(1, ledger, budget)
    for (let sent = 0; sent < budget.points; sent++) expect(await windows?.charge('guest', 1)).toBe(0)
    expect(await windows?.charge('guest', 1)).toBeGreaterThan(0)
    expect(ledger.asked).toBeLessThan(200)
  })

  it('do not ask again at once for who has nothing left, and hear of what others have given back', async () => {
    const budget = { points: 10, chunk: 0 }
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [one, other] = instancesOf(2, ledger, budget)
    await one?.charge('guest', 10)
    for (let sent = 0; sent < 50; sent++) expect(await other?.charge('guest', 1)).toBe(lengthMs)
    expect(ledger.asked).toBe(2)
    one?.correct('guest', -4)
    ledger.now += 1_000
    expect(await other?.charge('guest', 4)).toBe(0)
  })

  it('give back what they hold for somebody who asks elsewhere', async () => {
    const budget = { points: 100, chunk: 0.5 }
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [one, other] = instancesOf(2, ledger, budget)
    await one?.charge('guest', 1)
    ledger.now += lengthMs / 10
    one?.tidy()
    expect(await other?.charge('guest', 99)).toBe(0)
  })

  it('spend nothing of a window that has ended, and begin the next as the ledger does', async () => {
    const budget = { points: 100, chunk: 0.5 }
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [one, other] = instancesOf(2, ledger, budget)
    await one?.charge('guest', 1)
    ledger.now += lengthMs
    expect(await other?.charge('guest', 100)).toBe(0)
    expect(await one?.charge('guest', 1)).toBeGreaterThan(0)
  })
})

describe('an instance whose ledger is away', () => {
  const budget = { points: 100, chunk: 0.1 }

  it('counts for itself at once, what it let through before with it', () => {
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [windows] = instancesOf(1, ledger, budget)
    ledger.up = false
    expect(windows?.charge('guest', 60)).toBe(0)
    expect(windows?.charge('guest', 41)).toBe(lengthMs)
    expect(windows?.charge('other', 100)).toBe(0)
  })

  it('tells the ledger what was spent meanwhile, once it is back', async () => {
    const ledger = ledgerOf(budget.points, budget.chunk)
    const [one, other] = instancesOf(2, ledger, budget)
    ledger.up = false
    one?.charge('guest', 60)
    ledger.up = true
    expect(await one?.charge('guest', 1)).toBe(0)
    expect(await other?.charge('guest', 40)).toBeGreaterThan(0)
  })

  it('answers who waited for it', async () => {
    const ledger = ledgerOf(budget.points, budget.chunk, async () => {
      ledger.up = false
    })
    const [windows] = instancesOf(1, ledger, budget)
    expect(await windows?.charge('guest', 5)).toBe(0)
  })
})
