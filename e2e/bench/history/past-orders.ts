import { orderNumber } from '@micromart/orders/testing'
import { Random } from '@micromart/testing/random'
import { type Buyer, type Ending, type Good, type Past, pastOrder, someEnding } from './past-order.ts'

const dayMs = 24 * 60 * 60_000
/** Orders are as old as that at the most … */
const oldestMs = 730 * dayMs
/** … and placed that long ago at the least, so that their last steps are over by now. */
export const youngestMs = 40 * dayMs
/** Of the first orders so many are not over: what a shop has under way does not grow with its years. */
const underWay: readonly [Ending, number][] = [
  ['shipped', 100],
  ['askedBack', 40],
]
/** What one customer has ordered in all: somebody who turns pages. */
const ofRegular = 60
/** Numbers that there are. */
const numbers = 30 ** 6
/** Nothing but one divides both: whoever goes on by that comes by every number once, and need not know those that were. */
const numberStep = 400_000_009

/** Makes orders of long ago, one after the other in the order of their ids; the same for the same seed, goods and people. */
export class PastOrders {
  readonly #random: Random
  readonly #taken = new Set<string>()
  readonly #now: Date
  #made = 0
  #number: number

  constructor(seed: number, now: Date) {
    this.#random = new Random(seed)
    this.#number = this.#random.between(0, numbers - 1)
    this.#now = now
  }

  /** Numbers of orders of others. */
  avoid(taken: Iterable<string>): void {
    for (const number of taken) this.#taken.add(number)
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
    this.#number = (this.#number + numberStep) % numbers
    let left = this.#number
    const number = orderNumber((below) => {
      const digit = left % below
      left = Math.floor(left / below)
      return digit
    })
    return this.#taken.has(number) ? this.#newNumber() : number
  }
}
