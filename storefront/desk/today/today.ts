import { createElement } from 'react'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { TodayPage } from './today-page.tsx'
import { DeskTodayDocument } from './today-query.ts'

/** What there is to do, of what somebody may see. */
export function today({ app, show }: DeskMaking): void {
  app.get('/desk', async (context) => {
    const visit = context.get('visit')
    const { ask, session } = visit
    const answer = await ask(DeskTodayDocument, {
      orders: may(session, 'orders:read'),
      stock: may(session, 'inventory:read'),
      webhooks: may(session, 'webhooks:read'),
    })
    const { data } = answer
    if (!data) return show.failed(context, answer, 'orders')
    return show(context, { title: deskWordsOf(visit).today.title, body: createElement(TodayPage, { today: data }) })
  })
}
