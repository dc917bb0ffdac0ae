import { askAsKnown, isNotKnown, readAnswer, type Sibling, SiblingUnavailable } from '@micromart/service'
import { z } from 'zod'
import type { MailContent } from '../notification.ts'

const recipient = z.object({
  name: z.string(),
  email: z.string(),
  /** A tag of BCP 47; null where nobody has said. */
  language: z.string().nullable().default(null),
  newEmail: z.string().nullable(),
  token: z.string().nullable(),
})

/** To whom a mail to an account goes, and what only users knows of what it says. */
export type Recipient = z.infer<typeof recipient>

const query = (fields: string) => `query MailRecipient($userId: ID!, $request: MailRequest) {
  mailRecipient(userId: $userId, request: $request) { ${fields} }
}`
/** The second is for a version before. */
const queries = [query('name email language newEmail token'), query('name email newEmail token')] as const

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
  const answer = await askAsKnown(users, queries, { userId, request }, onBehalf)
  const told = z.object({ mailRecipient: recipient.nullable() })
  return readAnswer('users', answer, told, 'does not say to whom a mail goes').mailRecipient
}

const languagesQuery = `query Languages($users: [_Any!]!) {
  _entities(representations: $users) { ... on User { language } }
}`
const spoken = z.object({ _entities: z.array(z.object({ language: z.string().nullable() }).nullable()) })

/**
 * Asks what people read, each a tag of BCP 47: null where nobody has said, there is no such account, or users is of a version that does
 * not know. Throws SiblingUnavailable.
 */
export async function askLanguages(
  users: Sibling,
  { id, userIds }: { id: string; userIds: readonly string[] },
): Promise<(string | null)[]> {
  const asked = { users: userIds.map((userId) => ({ __typename: 'User', id: userId })) }
  const answer = await users.ask(languagesQuery, asked, { principal: null, requestId: id, traceparent: undefined })
  if (isNotKnown(answer)) return userIds.map(() => null)
  const { _entities } = readAnswer('users', answer, spoken, 'does not say what people read')
  return userIds.map((_, at) => _entities[at]?.language ?? null)
}

const forgetting = 'mutation ForgetFarewell($userId: ID!) { forgetFarewell(userId: $userId) }'

/** Tells that the last mail to an account has gone: where to need not be known any more. Throws SiblingUnavailable. */
export async function forgetRecipient(users: Sibling, { id, userId }: { id: string; userId: string }): Promise<void> {
  const { errors } = await users.ask(forgetting, { userId }, { principal: null, requestId: id, traceparent: undefined })
  if (errors) throw new SiblingUnavailable('users', `keeps where the last mail went: ${errors[0]?.message}`)
}
