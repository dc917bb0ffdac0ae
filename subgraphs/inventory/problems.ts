// Problems are answers: what a caller can act on is a value of the mutation's union.

export const invalidInput = (message: string, ...path: string[]) => ({
  __typename: 'InvalidInput' as const,
  message,
  path,
})

export const notFound = (id: string) => ({
  __typename: 'NotFound' as const,
  message: 'There is no such variant.',
  id,
})

export const keyReused = {
  __typename: 'IdempotencyKeyReused' as const,
  message: 'This key was already used for a different adjustment.',
}
