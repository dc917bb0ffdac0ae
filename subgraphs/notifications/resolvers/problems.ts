import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'no such notification': ({ id }) => missing('There is no such notification.', id),
  'must stay on': () => ({
    __typename: 'MustStayOn' as const,
    message: 'Mails about your account, such as a password reset, stay on.',
  }),
})
