import fc from 'fast-check'
import { faultNames as allFaults } from './faults/index.ts'
import { type Buyer, plans } from './shop/people.ts'
import { type Card, cards } from './world/provider.ts'

/** A fault that is to come. */
export interface Planned {
  name: string
  /** When, in ms. */
  at: number
  /** How long, in thousandths of the way from the least to the most that it lasts. */
  lasts: number
  /** Of what it strikes. */
  which: number
}

/** All that a history follows from. */
export interface Scenario {
  /** Of all chance in it. */
  seed: number
  replicas: number
  /** On the shelf of each variant. */
  pieces: number
  buyers: Buyer[]
  faults: Planned[]
}

const orderedWithinMs = 8_000
const befallWithinMs = 20_000

/** Mostly cards that work: what goes well is what breaks. */
const card: fc.Arbitrary<Card> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Card>('works') },
  { weight: 3, arbitrary: fc.constantFrom(...cards) },
)

const buyer: fc.Arbitrary<Buyer> = fc.record({
  // Apart, or so close together that they get into each other's way.
  at: fc.oneof(fc.nat(100), fc.nat(orderedWithinMs)),
  pieces: fc.tuple(fc.nat(2), fc.nat(2)),
  card,
  // biome-ignore lint/suspicious/noThenProperty: what happens then; nobody awaits a buyer.
  then: fc.constantFrom(...plans),
})

/** Scenarios in which some of these faults come. Smaller ones are those with fewer buyers and faults, which come sooner and last shorter. */
export const scenarios = (faultNames: readonly string[]): fc.Arbitrary<Scenario> =>
  fc.record({
    seed: fc.noShrink(fc.nat(2 ** 31 - 1)),
    replicas: fc.integer({ min: 1, max: 2 }),
    pieces: fc.integer({ min: 1, max: 6 }),
    buyers: fc.array(buyer, { minLength: 1, maxLength: 4, size: 'max' }),
    faults:
      faultNames.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              name: fc.constantFrom(...faultNames),
              at: fc.oneof(fc.nat(1_000), fc.nat(befallWithinMs)),
              lasts: fc.nat(1_000),
              which: fc.nat(1_000),
            }),
            // Who names some wants them to come.
            { minLength: faultNames.length < allFaults.length ? 1 : 0, maxLength: 3, size: 'max' },
          ),
  })
