import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { CustomerPage, roles } from './customer-page.tsx'
import { CustomersPage } from './customers-page.tsx'
import {
  DeskCustomerDocument,
  DeskCustomersDocument,
  DeskGuestOrdersDocument,
  SetRoleDocument,
} from './customers-query.ts'
import { exportCustomers } from './export-customers.ts'
import { GuestOrdersPage } from './guest-orders-page.tsx'
import { sortOf } from './sort-of.ts'

/** Who has an account, what they bought, and what they may do here. */
export function customers(making: DeskMaking): void {
  const { app, show } = making

  app.get('/desk/customers', async (context) => {
    const visit = context.get('visit')
    const { ask, session } = visit
    const { email, after } = asked(visit)
    const sort = sortOf(visit.url.searchParams)
    // Accounts are found by parts of a name or an address, guests' orders by a whole one.
    const guests = /.@./.test(email) && after === null && may(session, 'orders:read')
    const answer = await ask(DeskCustomersDocument, { words: email || null, sort, after, guest: email, guests })
    const found = answer.data?.users
    if (!found) return show.failed(context, answer, 'users')
    return show(context, {
      title: deskWordsOf(visit).customers.title,
      body: createElement(CustomersPage, { found, guests: answer.data?.guestOrders, email, sort }),
    })
  })

  exportCustomers(making)

  app.get('/desk/customers/guests', async (context) => {
    const visit = context.get('visit')
    const { email, after } = asked(visit)
    const answer = await visit.ask(DeskGuestOrdersDocument, { email, after })
    const found = answer.data?.guestOrders
    if (!found) return show.failed(context, answer, 'guestOrders')
    return show(context, {
      title: `${deskWordsOf(visit).customers.guests}: ${email}`,
      body: createElement(GuestOrdersPage, { found, email }),
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
    const page = `/desk/customers/${encodeURIComponent(id)}`
    if (!role) return backTo(context, page)
    const answer = await visit.ask(SetRoleDocument, { userId: id, role })
    return backTo(context, page, refusal(visit, 'role', answer, 'setRole') ?? said.roleSet)
  })
}

/** Whose address is looked for, and where in the list. */
function asked({ url }: Visit) {
  return {
    email: (url.searchParams.get('email') ?? '').trim().slice(0, 200),
    after: url.searchParams.get('after'),
  }
}
