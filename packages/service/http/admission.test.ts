import { Registry } from 'prom-client'
import { expect, test, vi } from 'vitest'
import { openAdmission } from './admission.ts'

/** Admission by a clock of its own, to work that ends when it is told to. */
function door() {
  let now = 0
  const registry = new Registry()
  const admit = openAdmission(registry, 'placeOrder', () => now)
  const under: (() => void)[] = []
  const settled = () => new Promise(setImmediate)
  const come = async (count: number, gone?: AbortSignal) => {
    const came = Array.from({ length: count }, () =>
      admit(() => new Promise<string>((end) => under.push(() => end('done'))), gone),
    )
    for (const each of came) each.catch(() => undefined)
    await settled()
    return came
  }
  /** The oldest of them end, having taken so long. */
  const end = async (count: number, afterMs = 0) => {
    now += afterMs
    for (const each of under.splice(0, count)) each()
    await settled()
    await settled()
  }
  const read = async (name: string) => (await registry.getSingleMetric(name)?.get())?.values[0]?.value
  return { come, end, under, read }
}

test('twenty are let in at once, and the others in the order in which they came', async () => {
  const { come, end, under, read } = door()
  const came = await come(23)
  expect([under.length, await read('admission_waiting')]).toEqual([20, 3])
  await end(2, 100)
  expect([under.length, await read('admission_waiting')]).toEqual([20, 1])
  await expect(Promise.all(came.slice(0, 2))).resolves.toEqual(['done', 'done'])
})

test('less is let in at once where it takes long, and more again where it does not', async () => {
  const { come, end, read } = door()
  await come(20)
  await end(20, 10_000)
  const narrow = (await read('admission_limit')) ?? 0
  expect(narrow).toBeLessThan(10)
  for (let nth = 0; nth < 60; nth++) {
    await come(20)
    await end(20, 10)
    await end(20, 10)
  }
  expect(await read('admission_limit')).toBeGreaterThan(narrow)
})

test('who would wait too long is refused at once, told when to come back, and let in again as soon as there is room', async () => {
  const { come, end, under, read } = door()
  await come(20)
  await end(20, 2_000)
  await come(80)
  const [refused] = await come(1)
  await expect(refused).rejects.toMatchObject({ extensions: { code: 'OVERLOADED', retryAfterSeconds: 7 } })
  expect(await read('admission_refused_total')).toBe(1)
  for (let nth = 0; nth < 80 && under.length > 0; nth++) await end(10, 100)
  const [later] = await come(1)
  await end(1)
  await expect(later).resolves.toBe('done')
})

test('who would be done too late by their turn is refused instead of begun', async () => {
  const { come, end, under, read } = door()
  await come(20)
  const [late] = await come(1)
  await end(20, 9_000)
  await expect(late).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } })
  expect([under.length, await read('admission_waiting'), await read('admission_refused_total')]).toEqual([0, 0, 1])
  const [next] = await come(1)
  await end(1, 10)
  await expect(next).resolves.toBe('done')
})

test('nobody waits for long where nothing ends, and nobody is let wait by what it took before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { come, end, under } = door()
    await come(20)
    await end(20, 100)
    await come(20)
    const [waits] = await come(1)
    await end(0, 8_000)
    const tooMany = (await come(40)).at(-1)
    await expect(tooMany).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } })
    vi.advanceTimersByTime(6_000)
    await expect(waits).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } })
    expect(under).toHaveLength(20)
  } finally {
    vi.useRealTimers()
  }
})

test('who has gone meanwhile is not begun, and one that fails gives its place to the next', async () => {
  const { come, end, under } = door()
  await come(20)
  const gone = new AbortController()
  const [left] = await come(1, gone.signal)
  const [next] = await come(1)
  gone.abort()
  await end(1, 10)
  await expect(left).rejects.toMatchObject({ extensions: { code: 'REQUEST_CANCELLED' } })
  expect(under).toHaveLength(20)
  await end(20, 10)
  await expect(next).resolves.toBe('done')
})
