import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { endOf } from '../days.ts'
import type { DeskMaking } from '../room.ts'
import { SecretPage } from '../ui/secret-page.tsx'
import { isSure, SurePage } from '../ui/sure-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import { type KeyFields, KeysPage, noKey } from './keys-page.tsx'
import { CreateKeyDocument, DeskKeysDocument, RevokeKeyDocument } from './keys-query.ts'

/** What integrations are let in by. */
export function keys({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, fields = noKey, fault?: string | null) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskKeysDocument, { after: visit.url.searchParams.get('after') })
    const { data } = answer
    if (!data?.apiKeys) return show.failed(context, answer, 'apiKeys')
    return show(context, {
      title: deskWordsOf(visit).keys.title,
      status: fault ? 422 : 200,
      body: createElement(KeysPage, { found: data.apiKeys, scopes: data.apiKeyScopes ?? [], fields, fault }),
    })
  }

  app.get('/desk/keys', (context) => draw(context))

  app.post('/desk/keys', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).keys
    const form = await readForm(context)
    const revoke = form.text('revoke')
    if (revoke && !isSure(form)) {
      const [question, fields, href] = [said.sure, { revoke }, '/desk/keys']
      const body = createElement(SurePage, { question, hint: said.sureHint, fields, button: said.revoke, href })
      return show(context, { title: question, body })
    }
    if (revoke) {
      const answer = await visit.ask(RevokeKeyDocument, { id: revoke })
      return backTo(context, '/desk/keys', refusal(visit, 'key', answer, 'revokeApiKey') ?? said.revoked)
    }
    const fields: KeyFields = {
      ...{ key: form.text('key'), name: form.text('name'), expires: form.text('expires') },
      scopes: form.all('scope'),
    }
    const { key, name, scopes, expires } = fields
    const answer = await visit.ask(CreateKeyDocument, {
      input: {
        ...{ name, scopes: [...scopes], idempotencyKey: key || null },
        ...(expires && { expiresAt: endOf(expires) }),
      },
    })
    const result = answer.data?.createApiKey
    if (result?.__typename !== 'ApiKeyCreated')
      return draw(context, fields, refusal(visit, 'key', answer, 'createApiKey'))
    return show(context, {
      title: said.title,
      body: createElement(SecretPage, {
        title: said.made,
        hint: said.secretHint,
        secret: result.key,
        href: '/desk/keys',
      }),
    })
  })
}
