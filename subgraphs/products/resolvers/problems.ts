import type { Missing } from '../change-product.ts'
import type { SlugTaken } from '../choose-slug.ts'
import type { InputFault } from '../input-faults.ts'

interface Problems {
  InvalidInput: InputFault
  NotFound: Missing
  SlugTaken: SlugTaken
  SkuTaken: { problem: 'SkuTaken' }
  NothingToSell: { problem: 'NothingToSell' }
}

type Problem = Problems[keyof Problems]

/** The schema's type of a problem, with a message for people where the problem has none of its own. */
type Told<P extends Problem> = P extends Problem
  ? Omit<P, 'problem'> & { __typename: P['problem']; message: string }
  : never

const messages: Record<Exclude<Problem['problem'], 'InvalidInput'>, string> = {
  NotFound: 'There is no such thing.',
  SlugTaken: 'That slug is taken.',
  SkuTaken: 'Another variant has that SKU.',
  NothingToSell: 'A product needs at least one priced variant before it can be sold.',
}

export function told<P extends Problem>(problem: P): Told<P> {
  const { problem: name, ...rest } = problem
  const message = problem.problem === 'InvalidInput' ? problem.message : messages[problem.problem]
  return { ...rest, __typename: name, message } as unknown as Told<P>
}
