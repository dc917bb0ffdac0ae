import type { Context } from 'hono'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { live } from '../../http/live.ts'
import { signedIn } from '../../http/signed-in.ts'
import { askerOf, type Env, type Visit } from '../../http/visit.ts'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { channels, topics } from './notice-topics.ts'
import {
  FollowNoticesDocument,
  MarkReadDocument,
  NoticesDocument,
  SetPhoneDocument,
  SetPreferenceDocument,
} from './notices-documents.ts'
import { NoticesPage, type WrongPhone } from './notices-page.tsx'

const path = '/account/notices'
/** What somebody was told, as it is told; and what reaches them, and where. */
export function notices({ app, draw, router, ending }: Making): void {
  const show = async (context: Context<Env>, visit: Visit, wrong?: WrongPhone) => {
    const answer = await visit.ask(NoticesDocument, {
      after: visit.url.searchParams.get('after'),
      language: visit.language,
    })
    const { data } = answer
    const body = data?.me && <NoticesPage me={data.me} wrong={wrong} />
    const page = body
      ? {
          title: visit.words.account.notices.title,
          chrome: data,
          body,
          status: wrong ? (422 as const) : (200 as const),
        }
      : failedPage(visit, answer, 'me')
    return draw(context, { ...page, personal: true })
  }

  app.get(
    path,
    signedIn((context, visit) => show(context, visit)),
  )

  app.get(
    `${path}/live`,
    signedIn((context, visit) => {
      const missed = { event: 'notice', data: '' }
      return live(context, {
        ...{ router, ending, asker: askerOf(visit), document: FollowNoticesDocument, missed },
        variables: () => ({}),
        tell: ({ notificationReceived: { id } }) => ({ event: 'notice', data: id }),
      })
    }),
  )

  app.post(
    `${path}/read`,
    signedIn(async (context, visit) => {
      const answer = await visit.ask(MarkReadDocument, {})
      return backTo(context, path, refusalIn(visit, visit.words.refusals.notices, answer, 'markRead'))
    }),
  )

  app.post(
    `${path}/where`,
    signedIn(async (context, visit) => {
      const { account, refusals } = visit.words
      const form = await readForm(context)
      const topic = topics.find((each) => each === form.text('topic'))
      if (!topic) return backTo(context, path)
      const wanted = channels.filter((channel) => form.text(channel) === '1')
      const answer = await visit.ask(SetPreferenceDocument, { topic, channels: wanted })
      const told = refusalIn(visit, refusals.notices, answer, 'setNotificationPreference')
      return backTo(context, `${path}#where`, told ?? account.saved)
    }),
  )

  app.post(
    `${path}/phone`,
    signedIn(async (context, visit) => {
      const { account, refusals } = visit.words
      const number = (await readForm(context)).text('number') || null
      const answer = await visit.ask(SetPhoneDocument, { number })
      const told = refusalIn(visit, refusals.notices, answer, 'setPhoneNumber')
      if (told !== null) return show(context, visit, { typed: number ?? '', fault: told })
      return backTo(context, `${path}#where`, account.saved)
    }),
  )
}
