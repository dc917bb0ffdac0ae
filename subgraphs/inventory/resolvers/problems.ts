import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was already used for a different adjustment.',
  }),
  'no such variant': ({ id }) => missing('There is no such variant.', id),
  'would break reservations': ({ onHand, reserved, available }) => ({
    __typename: 'WouldBreakReservations' as const,
    message: `Of ${onHand} on hand ${reserved} are promised, so at most ${available} can go.`,
    reserved,
  }),
})
