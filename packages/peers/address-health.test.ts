import { describe, expect, it } from 'vitest'
import { AddressHealth, type Outcome } from './address-health.ts'
import { healthSettings } from './health-settings.ts'

const settings = healthSettings({ consecutiveFailures: 3, halfOpenAfterMs: 1_000, mostOpenMs: 2_500, probes: 2 })

/** An address and a clock. */
function address({ mayEject = true, inSince = Number.NEGATIVE_INFINITY } = {}) {
  const health = new AddressHealth(settings, inSince)
  let now = 100_000
  return {
    health,
    pass: (ms: number) => {
      now += ms
    },
    ends: (...outcomes: Outcome[]) => outcomes.map((outcome) => health.record(outcome, false, mayEject, now)?.state),
    probeEnds(outcome: Outcome) {
      health.probe(now)
      return health.record(outcome, true, mayEject, now)?.state
    },
    isDue: (alone = false) => health.isDue(alone, now),
    share: () => health.share(now),
  }
}

describe('an address', () => {
  it('is left out after failures in a row, though they come slowly', () => {
    const { ends, pass } = address()
    for (const state of [undefined, undefined, 'ejected']) {
      expect(ends('failed')).toEqual([state])
      pass(60_000)
    }
  })

  it('is dead once nothing has come of it for so many calls in a row, though each of them took long', () => {
    const { ends, pass } = address({ mayEject: false })
    for (const state of [undefined, undefined, 'dead']) {
      expect(ends('failed')).toEqual([state])
      pass(60_000)
    }
  })

  it('is left out when half of its calls fail, and not when fewer do', () => {
    const fine = address()
    for (let nth = 0; nth < 20; nth++) fine.ends('failed', 'answered', 'answered')
    expect(fine.health.state).toBe('in')
    const poor = address()
    poor.ends('failed', 'answered', 'failed', 'answered', 'failed')
    expect(poor.health.state).toBe('ejected')
  })

  it('is not blamed for calls that were abandoned, nor for what it did long ago', () => {
    const { ends, health, pass } = address()
    ends('abandoned', 'abandoned', 'abandoned', 'failed', 'failed', 'answered')
    pass(31_000)
    ends('failed', 'answered')
    expect(health.state).toBe('in')
  })

  it('that cannot be connected to is left out at once', () => {
    const { ends } = address({ mayEject: false })
    expect(ends('unreached')).toEqual(['ejected'])
  })

  it('that is always slower than another is left out', () => {
    const { ends } = address()
    expect(ends('outpaced', 'outpaced', 'outpaced')).toEqual([undefined, undefined, 'ejected'])
  })

  it('that the others cannot do without takes part while anything at all comes from it', () => {
    const slow = address({ mayEject: false })
    slow.ends('answered', ...Array<Outcome>(20).fill('failed'))
    expect(slow.health.state).toBe('in')
    const dead = address({ mayEject: false })
    expect(dead.ends('failed', 'failed', 'failed')).toEqual([undefined, undefined, 'dead'])
  })

  it('is out for longer each time, up to a bound', () => {
    const { ends, probeEnds, isDue, pass } = address()
    ends('failed', 'failed', 'failed')
    for (const outMs of [1_000, 2_000, 2_500, 2_500]) {
      pass(outMs - 1)
      expect(isDue()).toBe(false)
      pass(1)
      expect(isDue()).toBe(true)
      probeEnds('failed')
    }
  })

  it('is tried soon each time when there is no other', () => {
    const { ends, probeEnds, isDue, pass } = address({ mayEject: false })
    ends('failed', 'failed', 'failed')
    for (let nth = 0; nth < 5; nth++) {
      expect(isDue(true)).toBe(false)
      pass(1_000)
      expect(isDue(true)).toBe(true)
      probeEnds('failed')
    }
  })

  it('is tried by several at once, and by others once these have taken their time', () => {
    const { health, ends, isDue, pass } = address()
    ends('failed', 'failed', 'failed')
    pass(1_000)
    for (let nth = 0; nth < settings.probes; nth++) {
      expect(isDue()).toBe(true)
      health.probe(101_000)
    }
    expect(isDue()).toBe(false)
    pass(settings.probeMs)
    expect(isDue()).toBe(true)
  })

  it('is back with the first probe that is answered, and its share grows', () => {
    const { ends, probeEnds, pass, share } = address()
    ends('answered', 'failed', 'failed', 'failed')
    expect(ends('answered')).toEqual([undefined])
    expect(probeEnds('answered')).toBe('in')
    expect(share()).toBeCloseTo(0.1)
    pass(5_000)
    expect(share()).toBeCloseTo(0.55)
    pass(5_000)
    expect(share()).toBe(1)
  })

  it('that is dead is back as soon as anything comes from it', () => {
    const { ends } = address({ mayEject: false })
    ends('failed', 'failed', 'failed')
    expect(ends('answered')).toEqual(['in'])
  })
})
