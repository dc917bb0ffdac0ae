import { describe, expect, it } from 'vitest'
import type { Address } from './addresses.ts'
import { Balancer } from './balancer.ts'
import { healthSettings } from './health-settings.ts'

const none = new Set<string>()

function balancerOf(count: number, { breaker = true } = {}) {
  let now = 0
  const changes: string[] = []
  const forgotten: string[] = []
  const addressOf = (nth: number): Address => ({
    url: new URL('http://peer/'),
    ip: `10.0.0.${nth}`,
    family: 4,
    key: `${nth}`,
  })
  let addresses = Array.from({ length: count }, (_, nth) => addressOf(nth))
  const balancer = new Balancer({
    health: healthSettings({ consecutiveFailures: 2, halfOpenAfterMs: 1_000 }),
    breaker,
    changed: (address, { state, refused }) => changes.push(`${address} ${state} ${refused}`),
    forgotten: (address) => forgotten.push(address),
    now: () => now,
    random: () => 0.5,
  })
  const pick = (tried = none, repeatable = true) => balancer.pick(addresses, tried, repeatable)
  return {
    balancer,
    changes,
    forgotten,
    pick,
    pass: (ms: number) => {
      now += ms
    },
    become: (...nths: number[]) => {
      addresses = nths.map(addressOf)
    },
    /** Asks until each of these has failed so often that it counts. */
    fail(...keys: string[]) {
      for (const key of keys) {
        for (let nth = 0; nth < 2; nth++) {
          const others = new Set(addresses.map((it) => it.key).filter((other) => other !== key))
          const picked = pick(others)
          if (picked) balancer.record(picked, 'failed')
        }
      }
    },
    keys: (calls: number) => Array.from({ length: calls }, () => pick()?.address.key),
  }
}

describe('a peer with several addresses', () => {
  it('is asked at the less loaded of two', () => {
    const { pick } = balancerOf(2)
    const first = pick()
    if (first) first.health.outstanding = 5
    for (let nth = 0; nth < 4; nth++) expect(pick()?.address.key).not.toBe(first?.address.key)
  })

  it('is asked elsewhere than where a call has been', () => {
    const { pick } = balancerOf(2)
    for (let nth = 0; nth < 4; nth++) expect(pick(new Set(['0']))?.address.key).toBe('1')
    expect(pick(new Set(['0', '1']))).toBeDefined()
  })

  it('is not asked where it fails, but for a probe when that is due', () => {
    const { fail, keys, pick, pass, balancer, changes } = balancerOf(2)
    fail('0')
    expect(keys(4)).toEqual(['1', '1', '1', '1'])
    pass(1_000)
    const probe = pick()
    expect(probe).toMatchObject({ address: { key: '0' }, probe: true })
    if (probe) balancer.record(probe, 'answered')
    expect(changes).toEqual(['0 dead 0', '0 in 0'])
  })

  it('has what may not be repeated try an address only where nothing else has for long', () => {
    const { fail, pick, pass } = balancerOf(2)
    fail('0')
    pass(1_000)
    expect(pick(none, false)?.probe).toBe(false)
    pass(10_000)
    expect(pick(none, false)?.probe).toBe(true)
  })

  it('loses at most half of its addresses to their being worse than others', () => {
    const { balancer, pick } = balancerOf(4)
    for (const outcome of ['answered', 'failed', 'failed', 'failed'] as const) {
      for (let nth = 0; nth < 4; nth++) {
        const key = String(nth)
        const picked = pick(new Set(['0', '1', '2', '3'].filter((other) => other !== key)))
        if (picked?.address.key === key) balancer.record(picked, outcome)
      }
    }
    expect(balancer.others(none)).toBe(2)
  })

  it('is asked where it was left out, once there is nothing better', () => {
    const { balancer, pick, fail } = balancerOf(2)
    const first = pick(new Set(['1']))
    if (first) balancer.record(first, 'answered')
    fail('0', '1')
    fail('0')
    expect(pick()?.address.key).toBe('0')
  })

  it('gives an address that is new its calls little by little', () => {
    const { become, keys, pass } = balancerOf(2)
    keys(1)
    become(0, 1, 2)
    expect(keys(9)).not.toContain('2')
    pass(9_000)
    expect(keys(9)).toContain('2')
  })

  it('forgets the addresses that are gone', () => {
    const { become, keys, forgotten } = balancerOf(2)
    keys(1)
    become(1)
    keys(1)
    expect(forgotten).toEqual(['0'])
  })
})

describe('a peer whose addresses are all dead', () => {
  it('is asked by probes alone, and says how many calls were refused', () => {
    const { fail, keys, pick, pass, balancer, changes } = balancerOf(1)
    fail('0')
    expect(keys(3)).toEqual([undefined, undefined, undefined])
    pass(1_000)
    expect(keys(5)).toEqual(['0', '0', '0', undefined, undefined])
    pass(1_000)
    const probe = pick()
    if (probe) balancer.record(probe, 'answered')
    expect(changes).toEqual(['0 dead 0', '0 in 5'])
    expect(keys(1)).toEqual(['0'])
  })

  it('is asked all the same without a breaker', () => {
    const { fail, keys } = balancerOf(1, { breaker: false })
    fail('0')
    expect(keys(2)).toEqual(['0', '0'])
  })
})
