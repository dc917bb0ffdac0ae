import { credentialHeader } from '@micromart/auth'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { exchangeToken } from './exchange-token.ts'
import type { GrantOf } from './grant.ts'

const grantType = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessToken = 'urn:ietf:params:oauth:token-type:access_token'
const from = { address: '192.0.2.1', userAgent: null }

describe('whoever trades a token', () => {
  let users: UsersHarness
  beforeAll(async () => {
    users = await openUsers({ still: true, now: new Date('2026-11-01T12:00:00Z') })
  })
  afterAll(() => users.close())

  const post = async (form: string | Record<string, string>, credential = users.deps.credentials.router[0]) => {
    const { statusCode, headers, body } = await users.request({
      method: 'POST',
      url: '/token',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(credential ? { [credentialHeader]: credential } : {}),
      },
      payload: new URLSearchParams(form).toString(),
    })
    return { status: statusCode, kept: headers['cache-control'], ...JSON.parse(body) }
  }
  const asked = { grant_type: grantType, subject_token: 'a token', subject_token_type: 'urn:example:known' }
  const exchange = (grantOf: GrantOf, form: Record<string, string> = asked) =>
    exchangeToken(users.deps, new URLSearchParams(form), from, new Map([['urn:example:known', grantOf]]))
  const session = () => ({ id: 'ses_1', expiresAt: new Date(users.clock().getTime() + 60_000) })

  it('is the router: nobody else has one traded, a sibling service neither', async () => {
    for (const credential of ['', 'a guess', users.deps.credentials.service[0]]) {
      expect(await post(asked, credential)).toMatchObject({ status: 401, error: 'invalid_client' })
    }
  })

  it.each<[string, Record<string, string> | string, string]>([
    ['nothing', {}, 'unsupported_grant_type'],
    ['another grant', { ...asked, grant_type: 'password' }, 'unsupported_grant_type'],
    ['no token', { grant_type: grantType, subject_token_type: 'urn:example:known' }, 'invalid_request'],
    ['a kind that is not known', { ...asked, subject_token_type: 'urn:example:unknown' }, 'invalid_request'],
    ['another kind of answer', { ...asked, requested_token_type: 'urn:example:other' }, 'invalid_request'],
    ['a parameter twice', `${new URLSearchParams(asked)}&subject_token=another`, 'invalid_request'],
  ])('who sends %s is told so', async (_what, form, error) => {
    expect(await post(form)).toMatchObject({ status: 400, error, kept: 'no-store' })
  })

  it('has a token of the shop for it that ends with what was shown, and is for the session that stands behind it', async () => {
    const user = { id: 'usr_1', role: 'STAFF' as const }
    const answer = await exchange(async () => ({ user, session: session() }))
    if ('error' in answer) throw new Error(answer.error)
    const { access_token, ...rest } = answer
    expect(rest).toEqual({ issued_token_type: accessToken, token_type: 'Bearer', expires_in: 60, scope: 'staff' })
    expect(decodeJwt(access_token)).toMatchObject({ sub: 'usr_1', sid: 'ses_1', role: 'STAFF', scope: 'staff' })
  })

  it('has one for fewer scopes than the role has, where the token stands for fewer', async () => {
    const user = { id: 'usr_1', role: 'ADMIN' as const }
    const answer = await exchange(async () => ({ user, session: session(), scopes: ['catalog:write'] }))
    expect(answer).toMatchObject({ scope: 'catalog:write' })
  })

  it('is told why it has none where that is theirs to know, and nothing else where it may be forged', async () => {
    expect(await exchange(async () => ({ refused: true, why: 'it has ended' }))).toEqual({
      error: 'invalid_request',
      error_description: 'it has ended',
    })
    expect(await exchange(async () => ({ refused: true, why: null }))).toEqual({ error: 'invalid_request' })
  })
})
