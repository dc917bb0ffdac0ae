import type { Context } from 'hono'
import { createElement } from 'react'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { SecretPage } from '../ui/secret-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import { webhook } from './webhook.ts'
import type { WebhookFields } from './webhook-form.tsx'
import { inputOf, sentWebhook } from './webhook-input.ts'
import { WebhooksPage } from './webhooks-page.tsx'
import { CreateWebhookDocument, DeskWebhooksDocument } from './webhooks-query.ts'

const noFields: WebhookFields = { url: '', description: '', eventTypes: [] }

/** Where others are told of what happens here. */
export function webhooks(making: DeskMaking): void {
  const { app, show } = making
  const draw = async (context: Context<Env>, fields = noFields, fault?: string | null) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskWebhooksDocument, {})
    const found = answer.data?.webhooks
    if (!found) return show.failed(context, answer, 'webhooks')
    return show(context, {
      title: deskWordsOf(visit).webhooks.title,
      status: fault ? 422 : 200,
      body: createElement(WebhooksPage, { found, fields, fault }),
    })
  }

  app.get('/desk/webhooks', (context) => draw(context))

  app.post('/desk/webhooks', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).webhooks
    const fields = sentWebhook(await readForm(context))
    const answer = await visit.ask(CreateWebhookDocument, {
      input: { ...inputOf(fields), idempotencyKey: fields.key || null },
    })
    const result = answer.data?.createWebhook
    if (result?.__typename !== 'WebhookCreated')
      return draw(context, fields, refusal(visit, 'webhook', answer, 'createWebhook'))
    return show(context, {
      title: said.title,
      body: createElement(SecretPage, {
        title: said.made,
        hint: said.secretHint,
        secret: result.secret,
        href: `/desk/webhooks/${encodeURIComponent(result.webhook.id)}`,
      }),
    })
  })

  webhook(making)
}
