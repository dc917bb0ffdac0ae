import { outcome } from '../../actors/outcome.ts'
import { SaidNo } from './patience.ts'

/** A result as the member that it is hoped to be. @throws SaidNo where it is another, and so an answer all the same. */
export function answered<Result extends { __typename: string; message?: string }, Name extends Result['__typename']>(
  result: Result | null | undefined,
  name: Name,
) {
  if (result != null && result.__typename !== name)
    throw new SaidNo(`${result.__typename} ${result.message ?? ''}`.trim())
  return outcome(result, name)
}
