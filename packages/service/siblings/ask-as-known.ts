import type { OnBehalf, Sibling, SiblingAnswer } from './sibling.ts'

// Services are updated in any order: what one has learnt to tell, another of the version before does not know yet.

/** Whether a sibling did not know something that it was asked for. */
export const isNotKnown = ({ errors }: SiblingAnswer): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED') ?? false

/** Asks by the first of these queries that the sibling knows all of; the newest is first. Throws SiblingUnavailable. */
export async function askAsKnown(
  sibling: Sibling,
  [query, ...older]: readonly [string, ...string[]],
  variables: Record<string, unknown>,
  onBehalf: OnBehalf,
): Promise<SiblingAnswer> {
  const answer = await sibling.ask(query, variables, onBehalf)
  const [next, ...others] = older
  return next !== undefined && isNotKnown(answer) ? askAsKnown(sibling, [next, ...others], variables, onBehalf) : answer
}
