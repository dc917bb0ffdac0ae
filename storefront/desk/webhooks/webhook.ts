import type { Context } from 'hono'
import { createElement } from 'react'
import type { ChangeWebhookInput } from '../../generated/graphql.ts'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { SecretPage } from '../ui/secret-page.tsx'
import { isSure, SurePage } from '../ui/sure-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import type { WebhookFields } from './webhook-form.tsx'
import { inputOf, sentWebhook } from './webhook-input.ts'
import { deliveryStates, WebhookPage } from './webhook-page.tsx'
import {
  ChangeWebhookDocument,
  DeleteWebhookDocument,
  DeskWebhookDocument,
  RedeliverDocument,
  RedeliverFailedDocument,
  RotateSecretDocument,
  SendTestDocument,
} from './webhooks-query.ts'

/** One webhook: what it is told, what it took of that, and what is sent again. */
export function webhook({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, id: string, refused?: { fields: WebhookFields; fault: string }) => {
    const visit = context.get('visit')
    const { searchParams } = visit.url
    const status = deliveryStates.find((each) => each === searchParams.get('status')) ?? null
    const answer = await visit.ask(DeskWebhookDocument, { id, status, after: searchParams.get('after') })
    const found = answer.data?.webhook
    if (!found) return show.failed(context, answer, 'webhook')
    return show(context, {
      title: found.url,
      status: refused ? 422 : 200,
      body: createElement(WebhookPage, { webhook: found, status, refused }),
    })
  }

  /** What was delivered is gone with it. */
  const ask = (context: Context<Env>, id: string, href: string) => {
    const said = deskWordsOf(context.get('visit')).webhooks
    const fields = { do: 'delete', id }
    return show(context, {
      title: said.sure,
      body: createElement(SurePage, { question: said.sure, hint: said.sureHint, fields, button: said.delete, href }),
    })
  }

  app.get('/desk/webhooks/:id', (context) => draw(context, context.req.param('id')))

  app.post('/desk/webhooks/:id', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).webhooks
    const id = context.req.param('id')
    const page = `/desk/webhooks/${encodeURIComponent(id)}`
    const form = await readForm(context)
    switch (form.text('do')) {
      case 'save': {
        const fields = sentWebhook(form)
        const fault = await change(visit, { id, ...inputOf(fields), ifEdition: form.text('edition') || null })
        return fault ? draw(context, id, { fields, fault }) : backTo(context, page, said.saved)
      }
      case 'rotate': {
        const answer = await visit.ask(RotateSecretDocument, { id, key: form.text('key') || null })
        const result = answer.data?.rotateWebhookSecret
        if (result?.__typename !== 'WebhookSecretRotated')
          return backTo(context, page, refusal(visit, 'webhook', answer, 'rotateWebhookSecret'))
        const { secret, formerUntil } = result
        const hint = `${said.secretHint} ${said.formerUntil(visit.formats.time(formerUntil))}`
        return show(context, {
          title: said.rotated,
          body: createElement(SecretPage, { title: said.rotated, hint, secret, href: page }),
        })
      }
      case 'delete': {
        if (!isSure(form)) return ask(context, id, page)
        const answer = await visit.ask(DeleteWebhookDocument, { id })
        const told = refusal(visit, 'webhook', answer, 'deleteWebhook')
        return backTo(context, '/desk/webhooks', told ?? said.deleted)
      }
      default:
        return backTo(context, page, await asked(visit, id, form))
    }
  })
}

const change = async (visit: Visit, input: ChangeWebhookInput) =>
  refusal(visit, 'webhook', await visit.ask(ChangeWebhookDocument, { input }), 'changeWebhook')

/** What is done at once. Answers what it came to. */
async function asked(visit: Visit, id: string, form: Form): Promise<string> {
  const said = deskWordsOf(visit).webhooks
  switch (form.text('do')) {
    case 'enable':
    case 'disable':
      return (await change(visit, { id, enabled: form.text('do') === 'enable' })) ?? said.saved
    case 'test': {
      const answer = await visit.ask(SendTestDocument, { id })
      return refusal(visit, 'webhook', answer, 'sendTestEvent') ?? said.queued
    }
    case 'again': {
      const answer = await visit.ask(RedeliverDocument, { id: form.text('delivery') })
      return refusal(visit, 'webhook', answer, 'redeliver') ?? said.queued
    }
    case 'all-again': {
      const answer = await visit.ask(RedeliverFailedDocument, { id, since: form.text('since') })
      const result = answer.data?.redeliverFailed
      return result?.__typename === 'WebhookDeliveriesQueued'
        ? said.allQueued(result.count)
        : (refusal(visit, 'webhook', answer, 'redeliverFailed') ?? '')
    }
    default:
      return ''
  }
}
