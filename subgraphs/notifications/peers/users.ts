import { readAnswer, type Sibling, SiblingUnavailable } from '@micromart/service'
import { z } from 'zod'
import type { MailContent } from '../notification.ts'

const recipient = z.object({
  name: z.string(),
  email: z.string(),
  newEmail: z.string().nullable(),
  token: z.string().nullable(),
})

/** To whom a mail to an account goes, and what only users knows of what it says. */
export type Recipient = z.infer<typeof recipient>

const query = `query MailRecipient($userId: ID!, $request: MailRequest) {
  mailRecipient(userId: $userId, request: $request) { name email newEmail token }
}`

/** What the token does that a mail of that kind carries. */
const purposes = {
  'verify-email': 'VERIFY_EMAIL',
  'reset-password': 'RESET_PASSWORD',
  'change-email': 'CHANGE_EMAIL',
  'undo-email-change': 'UNDO_EMAIL_CHANGE',
} as const

const carriesToken = (content: MailContent): content is Extract<MailContent, { requestId?: unknown }> =>
  content.kind in purposes

/**
 * Asks to whom a mail goes; null when there is nobody any more, or what was requested is used, expired or overtaken. Nothing
 * of the answer is kept. Throws SiblingUnavailable.
 */
export async function askRecipient(
  users: Sibling,
  { id, userId, content }: { id: string; userId: string; content: MailContent },
): Promise<Recipient | null> {
  const request = carriesToken(content) ? { purpose: purposes[content.kind], id: content.requestId } : null
  const onBehalf = { principal: null, requestId: id, traceparent: undefined }
  const answer = await users.ask(query, { userId, request }, onBehalf)
  const told = z.object({ mailRecipient: recipient.nullable() })
  return readAnswer('users', answer, told, 'does not say to whom a mail goes').mailRecipient
}

const forgetting = 'mutation ForgetFarewell($userId: ID!) { forgetFarewell(userId: $userId) }'

/** Tells that the last mail to an account has gone: where to need not be known any more. Throws SiblingUnavailable. */
export async function forgetRecipient(users: Sibling, { id, userId }: { id: string; userId: string }): Promise<void> {
  const { errors } = await users.ask(forgetting, { userId }, { principal: null, requestId: id, traceparent: undefined })
  if (errors) throw new SiblingUnavailable('users', `keeps where the last mail went: ${errors[0]?.message}`)
}
