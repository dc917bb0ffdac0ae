import { expect, test, vi } from 'vitest'
import { type Mistake, mistakeNames } from './as-it-was.ts'
import { simulate } from './simulate.ts'

// Some dozen histories each: seconds, and minutes on a machine with no time to spare.
vi.setConfig({ testTimeout: 600_000 })

interface Finding {
  mistake: Mistake
  /** The faults that bring it out, or one of them. */
  faults: readonly string[]
  seed: number
  /** How it shows. */
  shows: RegExp
}

/** At most so many histories are looked at: each of these is found in a few dozen. */
const histories = 60

const findings: readonly Finding[] = [
  {
    mistake: 'all-shards',
    faults: ['frozen'],
    seed: 4,
    shows: /was not decided within 30 s, while one process stood still/,
  },
  {
    mistake: 'no-fence',
    faults: ['frozen-between-steps'],
    seed: 1,
    shows: /leaves for the log again, after it had left/,
  },
  { mistake: 'deadline-unheard', faults: ['away'], seed: 1, shows: /though its authorisation was on the log in time/ },
  { mistake: 'limit-first', faults: ['unloadable'], seed: 1, shows: /still awaits deadline/ },
  { mistake: 'cursor', faults: ['answers-lost'], seed: 2, shows: /was committed, and never came to the log/ },
  {
    mistake: 'skip-locked',
    faults: ['database-slow'],
    seed: 1,
    shows: /came to the log before .*, which was written first/,
  },
  {
    mistake: 'inbox-apart',
    faults: ['dies-between-steps', 'killed'],
    seed: 4,
    shows: /still awaits|0 mails|has not come to rest|cancelled as too late/,
  },
  {
    mistake: 'no-tombstone',
    faults: ['newer-command'],
    seed: 8,
    shows: /has something to be done|still holds|authorised/,
  },
  { mistake: 'new-id', faults: ['provider-silent'], seed: 1, shows: /has \d charges|came to \d orders|books differ/ },
  { mistake: 'machine-clock', faults: ['clock-wrong'], seed: 1, shows: /still awaits (deadline|authorise)/ },
  { mistake: 'newer-parks', faults: ['newer-event'], seed: 1, shows: /could not handle .*GapError/ },
]

test('each mistake is looked for', () => {
  expect(findings.map(({ mistake }) => mistake)).toEqual(mistakeNames)
})

test.each(findings)(
  '$mistake is found where $faults come, and nothing is found in the same histories without it',
  async ({ mistake, faults, seed, shows }) => {
    const wish = { seed, minutes: undefined, faults, asFound: true }
    const { found, histories: until } = await simulate({ ...wish, histories, asItWas: new Set([mistake]) })
    expect(found?.history.breaches.join('; ')).toMatch(shows)
    const without = await simulate({ ...wish, histories: until, asItWas: new Set() })
    expect(without.found?.history.breaches).toBeUndefined()
    expect(without.histories).toBe(until)
  },
)
