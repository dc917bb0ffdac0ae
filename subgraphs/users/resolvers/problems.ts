// The problems that mutations of this subgraph answer with.

export const invalidInput = ({ message, path }: { message: string; path: string[] }) =>
  ({ __typename: 'InvalidInput', message, path }) as const

export const notFound = (id: string) => ({ __typename: 'NotFound', message: 'There is no such thing.', id }) as const

export const weakPassword = (rules: string[]) =>
  ({ __typename: 'WeakPassword', message: 'That password is too easy to guess.', rules }) as const

export const tooManyAttempts = (retryAt: Date) =>
  ({ __typename: 'TooManyAttempts', message: 'Too many attempts. Try again later.', retryAt }) as const

export const tokenExpired = () => ({ __typename: 'TokenExpired', message: 'That token is not good any more.' }) as const
