import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'
import { mostWebhooks } from '../webhooks/webhook.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for something else, or what it led to is gone.',
  }),
  'no such notification': ({ id }) => missing('There is no such notification.', id),
  'no phone number': () => ({
    __typename: 'PhoneNumberMissing' as const,
    message: 'There is no number yet that an SMS could go to.',
  }),
  'no such webhook': ({ id }) => missing('There is no such webhook.', id),
  'no such delivery': ({ id }) => missing('There is no such delivery, or it was forgotten.', id),
  'too many webhooks': () => ({
    __typename: 'TooManyWebhooks' as const,
    message: `There are ${mostWebhooks} webhooks already.`,
  }),
  'webhook disabled': () => ({ __typename: 'WebhookDisabled' as const, message: 'That webhook is disabled.' }),
  'must stay on': () => ({
    __typename: 'MustStayOn' as const,
    message: 'Mails about your account, such as a password reset, stay on.',
  }),
})
