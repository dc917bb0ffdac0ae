import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { CustomerPage, roles } from './customer-page.tsx'
import { CustomersPage } from './customers-page.tsx'
import { DeskCustomerDocument, DeskCustomersDocument, SetRoleDocument } from './customers-query.ts'

/** Who has an account, what they bought, and what they may do here. */
export function customers({ app, show }: DeskMaking): void {
  app.get('/desk/customers', async (context) => {
    const visit = context.get('visit')
    const { ask, url } = visit
    const email = (url.searchParams.get('email') ?? '').trim().slice(0, 200)
    const answer = await ask(DeskCustomersDocument, { email: email || null, after: url.searchParams.get('after') })
    const found = answer.data?.users
    if (!found) return show.failed(context, answer, 'users')
    return show(context, {
      title: deskWordsOf(visit).customers.title,
      body: createElement(CustomersPage, { found, email }),
    })
  })

  app.get('/desk/customers/:id', async (context) => {
    const visit = context.get('visit')
    const { ask, session, url } = visit
    const answer = await ask(DeskCustomerDocument, {
      id: context.req.param('id'),
      orders: may(session, 'orders:read'),
      money: may(session, 'payments:read'),
      after: url.searchParams.get('after'),
    })
    const user = answer.data?.user
    if (!user) return show.failed(context, answer, 'user')
    return show(context, { title: user.name, body: createElement(CustomerPage, { user }) })
  })

  app.post('/desk/customers/:id', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).customers
    const id = context.req.param('id')
    const wanted = (await readForm(context)).text('role')
    const role = roles.find((each) => each === wanted)
    const { data } = role ? await visit.ask(SetRoleDocument, { userId: id, role }) : { data: null }
    const told = refusal(visit, data?.setRole, 'UserChanged') ?? said.roleSet
    return backTo(context, `/desk/customers/${encodeURIComponent(id)}`, told)
  })
}
