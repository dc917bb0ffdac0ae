import { causeOf } from '../../graph/cause-of.ts'
import type { Answer } from '../../graph/router.ts'
import type { Page } from '../../http/page.tsx'
import type { Visit } from '../../http/visit.ts'
import { Missing, Sorry, Unavailable } from './unavailable.tsx'

/** The page in place of one whose question has no answer. */
export function failedPage(
  { words, url }: Visit,
  answer: Answer<Page['chrome']>,
  field: string,
): Pick<Page, 'title' | 'chrome' | 'status' | 'unlisted' | 'body'> {
  const { errors } = words
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
      return { ...page, title: errors.away, status: 503, body: <Unavailable /> }
  }
}
