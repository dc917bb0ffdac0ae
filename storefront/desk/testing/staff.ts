import { type Answers, sampleShop } from '../../testing/sample-shop.ts'
import { importPath } from '../import/import-path.ts'
import { tokenOf } from './samples.ts'

interface Person {
  scope?: string
  language?: string
  tracesUrl?: string
  /** Where a card is filled in; nowhere without. */
  cardField?: string
}

/** Somebody at the shop's pages, signed in with what a role or a key may do. */
export function atDesk(answers: Answers, { scope = 'staff', language = 'en', tracesUrl, cardField }: Person = {}) {
  const { app, asked, cookie } = sampleShop(answers, { tracesUrl, cards: { field: cardField, testCards: true } })
  const session = {
    account: { name: 'Sam Staff', access: tokenOf(scope), refresh: 'refresh', expires: Date.now() + 3_600_000 },
    language,
  }
  const headers = { cookie: cookie.keep(session).split(';')[0] ?? '' }
  return {
    asked,
    get: (path: string) => app.request(path, { headers }),
    by: (method: string, path: string) =>
      app.request(path, { method, headers: { ...headers, 'sec-fetch-site': 'same-origin' } }),
    send: (path: string, fields: Record<string, string>) =>
      app.request(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(fields).toString(),
      }),
    /** Sends what a page with a field for files does. */
    bring: (body: FormData | string, path = importPath) =>
      app.request(path, { method: 'POST', headers: { ...headers, 'sec-fetch-site': 'same-origin' }, body }),
    noticeOf: (response: Response) =>
      cookie.open(/shop=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]).notice,
  }
}
