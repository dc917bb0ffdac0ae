import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { SentBody } from '../http/reply/sent-body.ts'
import { createWholeMetrics } from './metrics.ts'
import { Freshness } from './outgoing/freshness.ts'
import { Store } from './store.ts'
import { type AskedWhole, WholeAnswers } from './whole/whole-answers.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const mostBytes = 4 * 1024 * 1024
const policy = { scope: 'public', maxAge: 3_600, ownMaxAge: 3_600, staleWhileRevalidate: 0 } as const
const tagsOf = (nth: number, count: number) =>
  new Set(
    Array.from(
      { length: count },
      (_, place) => `Product:{"id":"prd_${String(nth * count + place).padStart(12, '0')}"}`,
    ),
  )

const kinds: [what: string, characters: number, tags: (nth: number) => Set<string>][] = [
  ['small', 50, (nth) => tagsOf(nth, 1)],
  ['long', 20_000, (nth) => tagsOf(nth, 1)],
  ['of many things each', 500, (nth) => tagsOf(nth, 500)],
  ['of many things, the same ones', 500, () => tagsOf(0, 500)],
]

it.each(kinds)('what is kept of answers that are %s takes no more memory than it may', (_, characters, tags) => {
  const { kept, bytes } = measured(() => {
    const store = new Store(mostBytes, () => 0)
    filled(store, (nth) => store.write(`key ${nth}`, text(nth, characters), tags(nth), policy, store.edition))
    return store
  })
  expect(kept.bytes).toBeGreaterThan(mostBytes / 2)
  expect(bytes / kept.bytes).toBeGreaterThan(0.5)
  expect(bytes / kept.bytes).toBeLessThan(1.4)
})

it.each(kinds)('whole answers that are %s take no more memory than they may', (_, characters, tags) => {
  const store = new Store(mostBytes, () => 0)
  const { kept, bytes } = measured(() => {
    const whole = new WholeAnswers<SentBody>(
      mostBytes,
      new Set(),
      createWholeMetrics(new Registry(), () => 0),
    )
    const executable = {} as AskedWhole['executable']
    filled(whole, (nth) => {
      const freshness = new Freshness(store, null, false)
      freshness.takeFresh(store.lasting(tags(nth), policy), false)
      const client = { authorization: null, propagated: {}, offered: {} }
      whole.keep({ executable, variables: { nth }, client, freshness }, new SentBody(text(nth, characters), freshness))
    })
    return whole
  })
  expect(kept.bytes).toBeGreaterThan(mostBytes / 2)
  expect(bytes / kept.bytes).toBeLessThan(1.4)
})

const text = (nth: number, characters: number) => JSON.stringify({ nth, text: 'x'.repeat(characters) })

/** Adds until there is hardly any room left. */
function filled(kept: { readonly bytes: number }, add: (nth: number) => void): void {
  for (let nth = 0; kept.bytes < 0.95 * mostBytes; nth++) add(nth)
}

function measured<T>(make: () => T): { kept: T; bytes: number } {
  const before = heapUsed()
  const kept = make()
  return { kept, bytes: heapUsed() - before }
}

function heapUsed(): number {
  for (let round = 0; round < 3; round++) collectGarbage()
  const { heapUsed: own, arrayBuffers } = process.memoryUsage()
  return own + arrayBuffers
}
