/** What a mutation answers: one member of its result's union. */
interface Member {
  __typename: string
  message?: string
}

/**
 * A mutation's result as the member that it is expected to be.
 * @throws Error naming what it is instead, with its message.
 */
export function outcome<Result extends Member, Name extends Result['__typename']>(
  result: Result | null | undefined,
  name: Name,
): Extract<Result, { __typename: Name }> {
  if (result?.__typename === name) return result as Extract<Result, { __typename: Name }>
  throw new Error(`${name} was expected, not ${JSON.stringify(result)}`)
}
