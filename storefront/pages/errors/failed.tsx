import type { Answer } from '../../graph/router.ts'
import type { Page } from '../../http/page.tsx'
import type { Visit } from '../../http/visit.ts'
import { Missing, Sorry, Unavailable } from './unavailable.tsx'

/** Why a page cannot be shown. */
type Cause = 'missing' | 'unfit' | 'signed-out' | 'too-many' | 'away'

/**
 * Why a field of an answer is null, by the errors that it has: nothing is there, what was asked for makes no sense, it is only
 * for whoever has signed in, one asks too much, or nobody can say just now.
 */
export function causeOf({ data, errors, status }: Answer<unknown>, field: string): Cause {
  const codes = errors.filter(({ path }) => !path || path[0] === field).map(({ extensions }) => extensions?.code)
  if (status === 429 || codes.includes('RATE_LIMITED')) return 'too-many'
  if (status === 401 || codes.includes('UNAUTHENTICATED')) return 'signed-out'
  if (codes.includes('BAD_USER_INPUT')) return 'unfit'
  if (codes.every((code) => code === 'NOT_FOUND') && data !== null) return 'missing'
  return 'away'
}

/** The page in place of one whose question has no answer. */
export function failedPage(
  { words, url }: Visit,
  answer: Answer<Page['chrome']>,
  field: string,
): Pick<Page, 'title' | 'chrome' | 'status' | 'unlisted' | 'body'> {
  const { errors, list } = words
  const page = { chrome: answer.data, unlisted: true }
  switch (causeOf(answer, field)) {
    case 'missing':
    case 'unfit':
      return { ...page, title: errors.missing, status: 404, body: <Missing /> }
    case 'signed-out': {
      const body = (
        <Sorry title={errors.signedOut} hint={errors.signedOutHint}>
          <a className="button" href={`/sign-in?back=${encodeURIComponent(`${url.pathname}${url.search}`)}`}>
            {words.nav.signIn}
          </a>
        </Sorry>
      )
      return { ...page, title: errors.signedOut, status: 401, body }
    }
    case 'too-many': {
      const body = <Sorry title={errors.tooMany} hint={errors.tooManyHint} />
      return { ...page, title: errors.tooMany, status: 429, body }
    }
    default:
      return { ...page, title: list.unavailable, status: 503, body: <Unavailable /> }
  }
}
