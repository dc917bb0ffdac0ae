import type { TypedDocumentString } from '../generated/graphql.ts'
import { hasTimedOut, isFault } from '../graph/cause-of.ts'
import type { Answer, Router } from '../graph/router.ts'
import type { Session } from '../session/session.ts'
import type { Words } from '../words/en.ts'
import { type Formats, formats } from '../words/format.ts'
import { type Language, languages } from '../words/languages.ts'

/** One request of a shopper's: who they are, what they read, and how to ask for them. */
export interface Visit {
  session: Session
  language: Language
  /** What they want prices in, where there are such; null for what each thing is priced in itself. */
  currency: string | null
  words: Words
  formats: Formats
  /** Of the page's own scripts. */
  nonce: string
  url: URL
  /** Where it came from, for the router's limits. */
  address: string
  userAgent: string | undefined
  /** Whether a part of what was asked for could not be had just now. */
  partly: boolean
  /** Which field a service would not take of what was last sent, as the graph calls it, such as `options.name`; null where it was none. */
  refusedField: string | null
  /** Whether this turned out to be nobody's visit any more: their session is over. */
  signedOut: boolean
  /** Asks the router as this shopper. A page is not kept waiting by one part of it: what a query has not come to in time is missing. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    more?: Asking,
  ): Promise<Answer<Data>>
  /** Puts bytes to where the shop has promised a place; null where nothing came of it. */
  put: Router['put']
}

interface Asking {
  /** Of a guest's order. */
  orderToken?: string | undefined
  /** All of the answer is waited for, as long as it takes. */
  patient?: boolean
  /** Aborts when a mutation's answer is waited for no longer. */
  signal?: AbortSignal
}

/** How long a page waits for what it asks once something was not there in time, in seconds. */
const lateSeconds = 1

/** What all requests' handlers find in their context. */
export interface Env {
  Variables: { visit: Visit /** Of the page's own scripts. */; nonce: string }
}

/** @param pageSeconds how long a page waits for all of what it asks */
export function openVisit(
  router: Router,
  pageSeconds: number,
  given: Pick<Visit, 'session' | 'signedOut' | 'language' | 'currency' | 'nonce' | 'url' | 'address' | 'userAgent'>,
): Visit {
  let isLate = false
  const visit: Visit = {
    ...given,
    partly: false,
    refusedField: null,
    put: router.put,
    words: languages[given.language],
    formats: formats(given.language),
    async ask(document, variables, { orderToken, patient = false, signal } = {}) {
      const waitSeconds = patient ? undefined : isLate ? lateSeconds : pageSeconds
      const answer = await router.ask(document, variables, { ...askerOf(visit), orderToken }, { waitSeconds, signal })
      isLate ||= answer.status === 0 || hasTimedOut(answer)
      visit.partly ||= isPart(answer.data) && answer.errors.some(isFault)
      const { account } = visit.session
      // A session that was ended elsewhere still reads for some minutes: the next request finds out whether this one was.
      if (account && answer.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) {
        visit.session = { ...visit.session, account: { ...account, expires: 0 } }
        visit.signedOut = true
      }
      return answer
    },
  }
  return visit
}

/** A change that has failed is all that it was asked for, and no part of a page. */
const isPart = (data: unknown) => Object.values(data ?? {}).some((value) => value !== null)

/** Who a visit's requests are from. */
export const askerOf = ({ session, address, userAgent }: Visit) => ({
  address,
  userAgent,
  accessToken: session.account?.access,
  cartToken: session.account ? undefined : session.cart,
})
