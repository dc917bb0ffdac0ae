import { Random } from '@micromart/testing/random'
import { describe, expect, test } from 'vitest'
import { slowedBy } from './measured.ts'
import { type Demand, type Site, simulate } from './simulate.ts'

const waited = (process: string, ms: number): Demand => ({ process, ms, waited: true })
const one = (places: Site['places'], more: Partial<Site> = {}): Site => ({
  machines: 1,
  cores: 2,
  places,
  threads: {},
  ...more,
})

describe('what is simulated', () => {
  test('an order that is alone takes all that it needs, one after the other, and what it waits for besides', () => {
    const order = { demands: [waited('orders', 12), waited('database', 6)], waitMs: 30 }
    const { p50, p95 } = simulate(order, one({ orders: [0], database: [0] }), 1, 20)
    expect([p50, p95].map(Math.round)).toEqual([48, 48])
  })

  test('a process that does one thing at once bounds what many can have of it, whatever the cores', () => {
    const order = { demands: [waited('orders', 10), waited('cart', 2)], waitMs: 0 }
    const { ordersPerSecond, bound, busy } = simulate(order, one({ orders: [0], cart: [0] }, { cores: 8 }), 10, 500)
    expect(ordersPerSecond).toBeCloseTo(100, -1)
    expect(bound).toBe('orders')
    expect(busy).toBeGreaterThan(0.95)
  })

  test('many processes are bounded by the cores that they share', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const order = { demands: names.map((name) => waited(name, 5)), waitMs: 5 }
    const places = Object.fromEntries(names.map((name) => [name, [0]]))
    const { ordersPerSecond, bound } = simulate(order, one(places), 30, 1_000, new Random(1))
    expect(ordersPerSecond).toBeGreaterThan(62)
    expect(ordersPerSecond).toBeLessThan(68)
    expect(bound).toBe('cores of machine 1')
  })

  test('what an order does not wait for takes of what there is for the next ones', () => {
    const order = { demands: [waited('orders', 5), { process: 'mails', ms: 15, waited: false }], waitMs: 0 }
    const { ordersPerSecond, p50 } = simulate(order, one({ orders: [0], mails: [0] }, { cores: 1 }), 4, 400)
    expect(ordersPerSecond).toBeLessThan(75)
    expect(p50).toBeLessThan(100)
  })

  test('more machines do more, until what is on one of them alone has no more to give', () => {
    const order = { demands: [waited('orders', 20), waited('database', 4)], waitMs: 10 }
    const at = (machines: number) =>
      simulate(
        order,
        {
          machines,
          cores: 2,
          places: { orders: Array.from({ length: machines }, (_, nth) => nth), database: [0] },
          threads: { database: 2 },
        },
        40 * machines,
        200 * machines + 10_000,
        new Random(2),
      )
    const [first, second, twentieth] = [1, 2, 20].map(at)
    expect((second?.ordersPerSecond ?? 0) / (first?.ordersPerSecond ?? 1)).toBeGreaterThan(1.7)
    // Two cores, and 4 ms of them for each.
    expect(twentieth?.ordersPerSecond).toBeGreaterThan(400)
    expect(twentieth?.ordersPerSecond).toBeLessThan(530)
    expect(twentieth?.busy).toBeGreaterThan(0.9)
  })

  test('beside other work on its machine all takes as much longer as there are fewer cores left', () => {
    const cost = { processorMs: { all: 200 }, commits: {} }
    const order = { demands: ['a', 'b', 'c', 'd'].map((name) => waited(name, 5)), waitMs: 0 }
    const places = { a: [0], b: [0], c: [0], d: [0] }
    const beside = (others: number) =>
      simulate(order, one(places, { slowed: slowedBy({ rest: cost, others }, 2) }), 30, 1_000, new Random(1))
    expect(beside(0).ordersPerSecond / beside(0.9).ordersPerSecond).toBeCloseTo(2)
    // All of it is nothing that could be worked with: the two take turns.
    expect(slowedBy({ rest: cost, others: 2 }, 2)).toBe(10)
  })

  test('the same seed has the same orders', () => {
    const order = { demands: [waited('orders', 5)], waitMs: 3 }
    const again = () => simulate(order, one({ orders: [0] }), 3, 100, new Random(7))
    expect(again()).toEqual(again())
  })
})
