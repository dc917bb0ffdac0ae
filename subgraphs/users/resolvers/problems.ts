import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for something else, or what it led to is gone.',
  }),
  'email taken': () => ({
    __typename: 'EmailTaken' as const,
    message: 'There is an account with that e-mail address.',
  }),
  'weak password': ({ rules }) => ({
    __typename: 'WeakPassword' as const,
    message: 'That password is too easy to guess.',
    rules,
  }),
  'wrong credentials': () => ({
    __typename: 'WrongCredentials' as const,
    message: 'E-mail address and password do not fit.',
  }),
  'no password': () => ({
    __typename: 'NoPassword' as const,
    message: 'This account has no password: whoever it belongs to signs in elsewhere.',
  }),
  'too many tries': ({ retryAt }) => ({
    __typename: 'TooManyAttempts' as const,
    message: 'Too many attempts. Try again later.',
    retryAt,
  }),
  'sign in again': () => ({
    __typename: 'SignInAgain' as const,
    message: 'Sign in again, and delete the account within five minutes.',
  }),
  'last admin': () => ({
    __typename: 'LastAdmin' as const,
    message: 'There would be no admin left. Make somebody else one first.',
  }),
  'token expired': () => ({ __typename: 'TokenExpired' as const, message: 'That token is not good any more.' }),
  'no such thing': ({ what, id }) => missing(`There is no such ${what}.`, id),
})
