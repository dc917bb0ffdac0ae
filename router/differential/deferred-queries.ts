import { Random } from '@micromart/testing/random'
import type { Answer } from '../execution/execute.ts'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'
import { composing, validQuery } from './compare.ts'
import { deferAtRandom } from './defer-at-random.ts'
import { type Subject, variables } from './subject.ts'

export const formats: readonly IncrementalFormatName[] = ['v0.1', 'v0.2']

/** So many; MICROMART_SEEDS=0-299 asks many more than a test run has time for. */
export function seedsTo(most: number): number[] {
  const [first = 0, last = most] = (process.env.MICROMART_SEEDS ?? '').split('-').filter(Boolean).map(Number)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

export interface DeferredQuery {
  seed: number
  random: Random
  subject: Subject
  /** With `@defer` here and there. */
  deferred: string
  /** What is answered without it, which has no errors. */
  whole: Answer
}

/** Queries at random of supergraphs at random, a few of each seed. */
export async function* deferredQueries(seeds: readonly number[]): AsyncGenerator<DeferredQuery, void, void> {
  for (const seed of seeds) {
    const random = new Random(seed)
    const subject = composing(random)
    if (!subject) continue
    const { router } = subject
    for (let asked = 0; asked < 10; asked++) {
      const query = validQuery(random, router.supergraph.apiSchema)
      if (!query?.startsWith('query')) continue
      const whole = await router.ask(query, variables).catch(() => undefined)
      if (!whole || whole.errors) continue
      yield { seed, random, subject, deferred: deferAtRandom(random, query), whole }
    }
  }
}
