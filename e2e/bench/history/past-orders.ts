import { orderNumber } from '@micromart/orders/testing'
import { Random } from '@micromart/testing/random'
import { type Buyer, type Ending, type Good, type Past, pastOrder, someEnding } from './past-order.ts'

const dayMs = 24 * 60 * 60_000
/** Orders are as old as that at the most, and their last steps over by now. */
const oldestMs = 730 * dayMs
const youngestMs = 40 * dayMs
/** Of the first orders so many are not over: what a shop has under way does not grow with its years. */
const underWay: readonly [Ending, number][] = [
  ['shipped', 100],
  ['askedBack', 40],
]
/** What one customer has ordered in all: somebody who turns pages. */
const ofRegular = 60

/** Makes orders of long ago, one after the other in the order of their ids; the same for the same seed, goods and people. */
export class PastOrders {
  readonly #random: Random
  readonly #numbers: Set<string>
  readonly #now: Date
  #made = 0

  constructor(seed: number, now: Date, numbers: Iterable<string>) {
    this.#random = new Random(seed)
    this.#numbers = new Set(numbers)
    this.#now = now
  }

  /** `count` orders, of `buyers`, of whom the first is a regular. */
  *orders(count: number, buyers: readonly Buyer[], goods: readonly Good[]): Generator<Past, void> {
    const random = this.#random
    const span = oldestMs - youngestMs
    const toRegular = this.#made === 0 ? Math.max(1, Math.floor(count / ofRegular)) : 0
    for (let nth = 0; nth < count; nth++) {
      const age = oldestMs - (span * (nth + random.next())) / count
      const [regular, ...others] = buyers
      const isRegular = regular !== undefined && toRegular > 0 && nth % toRegular === 0 && nth < toRegular * ofRegular
      yield pastOrder({
        buyer: isRegular ? regular : random.pick(others),
        goods: [...new Set([random.pick(goods), random.pick(goods)])],
        placedAt: new Date(this.#now.getTime() - age),
        ending: this.#ending(),
        random,
        newNumber: () => this.#newNumber(),
      })
      this.#made++
    }
  }

  #ending(): Ending {
    let before = 0
    for (const [ending, count] of underWay) {
      before += count
      if (this.#made < before) return ending
    }
    return someEnding(this.#random)
  }

  #newNumber(): string {
    const number = orderNumber((below) => this.#random.between(0, below - 1))
    if (this.#numbers.has(number)) return this.#newNumber()
    this.#numbers.add(number)
    return number
  }
}
