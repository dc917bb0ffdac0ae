import { credentialHeader } from '@micromart/auth'
import {
  admin,
  customer,
  guest,
  type HarnessOptions,
  openHarness,
  type Somebody,
  service,
  staff,
} from '@micromart/service/testing'
import { decodeJwt } from 'jose'
import { users } from '../subgraph.ts'
import type { OneTimePurpose } from '../tokens/token-lifetime.ts'
import { mutations } from './operations.ts'
import { password } from './samples.ts'

export const keySecret = 'a secret of more than thirty-two characters'

/** What the token does that an event has mailed. */
const purposes = {
  'user.email_verification_requested': 'VERIFY_EMAIL',
  'user.password_reset_requested': 'RESET_PASSWORD',
  'user.email_change_requested': 'CHANGE_EMAIL',
  'user.email_undo_offered': 'UNDO_EMAIL_CHANGE',
} as const

/** Somebody, asking in a session that there is. */
const inSession = ({ principal, ...rest }: Somebody, sessionId: string): Somebody => ({
  ...rest,
  principal: principal && { ...principal, sessionId },
})

/** Users with nobody in it, and what a test of users says often. */
export async function openUsers({ environment = {}, ...rest }: HarnessOptions = {}) {
  const harness = await openHarness(users, {
    environment: { MICROMART_KEY_SECRET: keySecret, ...environment },
    ...rest,
  })

  /** What a mutation answered. Throws what was wrong with the request. */
  async function mutate(name: keyof typeof mutations, variables: Record<string, unknown>, as: Somebody = guest()) {
    const { data, errors } = await harness.ask(mutations[name], variables, as)
    if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`)
    return data[name]
  }

  /** Whom notifications is told to mail to. */
  async function recipient(userId: string, request?: { purpose: OneTimePurpose; id?: string | null }) {
    const source = `query($of: ID!, $request: MailRequest) {
      mailRecipient(userId: $of, request: $request) { name language email newEmail token } }`
    return (await harness.ask(source, { of: userId, request }, service())).data.mailRecipient
  }

  return {
    ...harness,
    mutate,
    /** What the router is answered when it has a token of somebody else traded; `who` is what the token that it gets says. */
    async trade(token: string, type = 'urn:ietf:params:oauth:token-type:jwt') {
      const { statusCode, body } = await harness.request({
        method: 'POST',
        url: '/token',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          [credentialHeader]: harness.deps.credentials.router[0],
        },
        payload: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
          subject_token: token,
          subject_token_type: type,
        }).toString(),
      })
      const answer = JSON.parse(body)
      return { status: statusCode, ...answer, who: answer.access_token ? decodeJwt(answer.access_token) : null }
    },
    signIn: (email: string, tried = password) => mutate('signIn', { input: { email, password: tried } }),
    refresh: (refreshToken: string) => mutate('refreshSession', { refreshToken }),
    /** Somebody who has just signed up, and asks as they do from then on. */
    async newAccount(email: string, more: { language?: string } = {}) {
      const answer = await mutate('signUp', { input: { name: 'Ada Quist', email, password, ...more } })
      if (answer.__typename !== 'SignedIn') throw new Error(answer.message)
      const sessionId = String(decodeJwt(answer.tokens.accessToken).sid)
      const as = inSession(customer(answer.user.id), sessionId)
      return { id: answer.user.id as string, email, sessionId, tokens: answer.tokens, as }
    },
    /** An account with another role, in the table and in the token of the session that goes on. */
    async promoted<Account extends { id: string; sessionId: string }>(account: Account, role: 'STAFF' | 'ADMIN') {
      await harness.db.updateTable('users').set({ role }).where('id', '=', account.id).execute()
      return { ...account, as: inSession(role === 'ADMIN' ? admin(account.id) : staff(account.id), account.sessionId) }
    },
    async newAdmin(email: string) {
      return this.promoted(await this.newAccount(email), 'ADMIN')
    },
    recipient,
    /** The token that is mailed for what was last requested. */
    async mailed(type: keyof typeof purposes): Promise<string> {
      await harness.work('password-resets')
      const told = (await harness.outboxOn('users.events')).findLast((event) => event.type === type)
      if (!told || !('requestId' in told.data)) throw new Error(`nothing was to be mailed by ${type}`)
      const { userId, requestId } = told.data
      return (await recipient(userId, { purpose: purposes[type], id: requestId })).token
    },
  }
}

export type UsersHarness = Awaited<ReturnType<typeof openUsers>>
