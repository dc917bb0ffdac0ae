import { setTimeout as wait } from 'node:timers/promises'
import { ShopRefused, ShopTimedOut, ShopUnavailable, shopFault } from '@micromart/catalog-import'

/** A running shop's public API, asked as one signed-in user. */
export interface ShopApi {
  /**
   * The data of an operation. Waits out rate limits, and signs in again when the token has run out.
   * @throws ShopRefused, ShopUnavailable
   */
  ask<T>(query: string, variables: Record<string, unknown>): Promise<T>
}

interface Access {
  graphqlUrl: string
  email: string
  password: string
  fetch?: typeof globalThis.fetch
}

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

const requestTimeoutMs = 30_000
const defaultPauseMs = 1_000
const longestPauseMs = 60_000

const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignedIn { tokens { accessToken } } ... on Problem { message } }
}`

interface SignInAnswer {
  signIn: { __typename: string; message?: string; tokens?: { accessToken: string } }
}

/** Opens a shop's API. Signs in at the first question. */
export function openShop({ graphqlUrl, email, password, fetch = globalThis.fetch }: Access): ShopApi {
  let session: Promise<string> | undefined

  async function newSession(): Promise<string> {
    const { signIn: answer } = await data<SignInAnswer>(signIn, { input: { email, password } }, undefined)
    if (answer.tokens) return answer.tokens.accessToken
    throw new ShopRefused(`${email} cannot sign in: ${answer.message ?? answer.__typename}`)
  }

  function token(): Promise<string> {
    session ??= newSession().catch((error) => {
      session = undefined
      throw error
    })
    return session
  }

  async function data<T>(query: string, variables: Record<string, unknown>, bearer: string | undefined): Promise<T> {
    for (;;) {
      const response = await post(query, variables, bearer)
      const answer = await answerOf(response)
      const errors = answer.errors ?? []
      if (errors.length === 0 && answer.data) return answer.data as T
      const codes = errors.map((error) => error.extensions?.code ?? '')
      if (codes.includes('RATE_LIMITED') || response.status === 429) {
        await wait(pauseOf(response))
        continue
      }
      const said = errors.map(({ message }) => message).join('; ') || `HTTP ${response.status}`
      if (codes.includes('UNAUTHENTICATED')) throw new SignedOut(said)
      throw shopFault(response.status, codes, said)
    }
  }

  async function post(
    query: string,
    variables: Record<string, unknown>,
    bearer: string | undefined,
  ): Promise<Response> {
    try {
      return await fetch(graphqlUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(requestTimeoutMs),
      })
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError')
        throw new ShopTimedOut(`no answer in ${requestTimeoutMs / 1000} s`, { cause: error })
      throw new ShopUnavailable(`${graphqlUrl} does not answer`, { cause: error })
    }
  }

  return {
    async ask<T>(query: string, variables: Record<string, unknown>) {
      const bearer = await token()
      try {
        return await data<T>(query, variables, bearer)
      } catch (error) {
        if (!(error instanceof SignedOut)) throw error
        // Others may have seen it first and have signed in already.
        if ((await token()) === bearer) session = undefined
        return data<T>(query, variables, await token())
      }
    },
  }
}

class SignedOut extends ShopRefused {
  override name = 'SignedOut'
}

async function answerOf(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new ShopTimedOut('an answer broke off', { cause: error })
    throw new ShopUnavailable(`HTTP ${response.status} without JSON`, { cause: error })
  }
}

/** What `retry-after` says, in ms; it may be missing, or a date. */
function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(longestPauseMs, Math.max(50, seconds * 1000)) : defaultPauseMs
}
