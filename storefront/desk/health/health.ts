import { createElement } from 'react'
import type { DeskDiscardMutation, DeskRedriveMutation } from '../../generated/graphql.ts'
import type { Answer } from '../../graph/router.ts'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { isSure } from '../ui/sure-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import { DiscardPage } from './discard-page.tsx'
import { HealthPage } from './health-page.tsx'
import { DeskHealthDocument, DiscardDocument, RedriveDocument, type ServiceName, services } from './health-query.ts'

const path = '/desk/health'

/** How the services are, and the messages that they could not handle. */
export function health({ app, show }: DeskMaking): void {
  app.get(path, async (context) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskHealthDocument, {})
    const { data } = answer
    if (!data) return show.failed(context, answer, 'orders')
    return show(context, { title: deskWordsOf(visit).health.title, body: createElement(HealthPage, { data }) })
  })

  app.post(path, async (context) => {
    const visit = context.get('visit')
    const form = await readForm(context)
    const service = services.find((each) => each === form.text('service'))
    if (!service) return backTo(context, path)
    const { discardTitle } = deskWordsOf(visit).health
    switch (form.text('do')) {
      case 'redrive':
        return backTo(context, path, await redrive(visit, service, form.all('id')))
      case 'redrive-all':
        return backTo(context, path, await redrive(visit, service, null))
      case 'discard':
        return isSure(form)
          ? backTo(context, path, await discard(visit, service, form.all('id')))
          : show(context, { title: discardTitle, body: createElement(DiscardPage, letterIn(service, form)) })
      default:
        return backTo(context, path)
    }
  })
}

/** What the form's row has said of its letter: nobody has to be asked again. */
const letterIn = (service: ServiceName, form: Form) => ({
  service,
  id: form.text('id'),
  what: form.text('what').slice(0, 200),
  reason: form.text('reason').slice(0, 500),
})

type Chosen = Record<ServiceName, boolean>
const chosen = (service: ServiceName) =>
  Object.fromEntries(services.map((each) => [each, each === service])) as unknown as Chosen

async function redrive(visit: Visit, service: ServiceName, ids: string[] | null): Promise<string> {
  const answer = await visit.ask(RedriveDocument, { ...chosen(service), ids })
  return said(visit, answer, service, deskWordsOf(visit).health.redriven)
}

async function discard(visit: Visit, service: ServiceName, ids: string[]): Promise<string> {
  const answer = await visit.ask(DiscardDocument, { ...chosen(service), ids })
  return said(visit, answer, service, deskWordsOf(visit).health.discarded)
}

type Mended = Answer<DeskRedriveMutation> | Answer<DeskDiscardMutation>

function said(visit: Visit, answer: Mended, service: ServiceName, done: (count: number) => string): string {
  const result = answer.data?.[service]
  if (result?.__typename === 'DeadLettersMended')
    return result.count > 0 ? done(result.count) : deskWordsOf(visit).health.gone
  return refusal(visit, 'letters', answer, service) ?? ''
}
