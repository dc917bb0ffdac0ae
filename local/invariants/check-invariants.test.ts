import { expect, test } from 'vitest'
import { checkInvariants } from './check-invariants.ts'
import type { CheckedShop } from './checked-shop.ts'
import type { Breach, Invariant } from './invariant.ts'

const shop = {} as CheckedShop
const late: Breach = { of: 'ord_1', fault: 'still holds 2 pieces' }
const stuck: Breach = { of: 'ord_2', fault: 'still holds 1 pieces' }

/** An invariant that finds one thing after the other, and the last again and again. */
function finding(looks: Breach[][], acrossDatabases?: true) {
  const invariant: Invariant = {
    id: 'I8',
    title: 'sample',
    ...(acrossDatabases && { acrossDatabases }),
    check: async () => (looks.length > 1 ? looks.shift() : looks[0]) ?? [],
  }
  return invariant
}

async function check(...invariants: Invariant[]) {
  let settled = 0
  const findings = await checkInvariants(shop, { invariants, settle: async () => void settled++ })
  return { settled, breaches: findings.map((one) => ('breaches' in one ? one.breaches : one.unchecked)) }
}

test('what has arrived by the second look was on its way', async () => {
  expect(await check(finding([[late, stuck], [stuck]], true))).toEqual({ settled: 1, breaches: [[stuck]] })
})

test('what is wrong only at the second look is on its way then', async () => {
  expect(await check(finding([[late], [stuck]], true))).toEqual({ settled: 1, breaches: [[]] })
})

test('what changed between the looks is moving, even if it is wrong both times', async () => {
  const moved = { ...late, fault: 'still holds 1 pieces' }
  expect(await check(finding([[late], [moved]], true))).toEqual({ settled: 1, breaches: [[]] })
})

test('one database is read at one moment, so that is final', async () => {
  expect(await check(finding([[late], []]))).toEqual({ settled: 0, breaches: [[late]] })
})

test('nobody waits when all is well', async () => {
  expect(await check(finding([[]], true), finding([[]]))).toEqual({ settled: 0, breaches: [[], []] })
})

test('an invariant that cannot be checked says why, and the others are checked all the same', async () => {
  const unreachable = { ...finding([[]]), check: () => Promise.reject(new Error('connection refused')) }
  expect(await check(unreachable, finding([[stuck]]))).toEqual({
    settled: 0,
    breaches: ['connection refused', [stuck]],
  })
})
