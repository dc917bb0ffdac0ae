import { sideApp } from '@micromart/lifecycle/side-app'
import { ownNamesAlone, traceHttp } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { FastifyInstance } from 'fastify'
import type { MessageFile } from './message-file.ts'
import { listPage, mailPage, missingPage } from './page.ts'
import { script } from './script.ts'
import { readSms } from './sms.ts'

// The page runs a script of ours and no other, and frames nothing but its own mails.
const pagePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
// A mail may bring its own styles and nothing else: no script, no picture from elsewhere that would tell it was read.
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/**
 * The mailbox for people (`/`) and for tests (`GET /messages`, newest first); SMS are sent to `POST /sms`. Where it keeps its mails (`GET /folder`) tells whose it is, to
 * another shop that finds the port taken.
 */
export function mailboxApp({ messages, log }: { messages: MessageFile; log: Logger }): FastifyInstance {
  const app = sideApp()
  traceHttp(app, { log })
  ownNamesAlone(app)
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
  })

  const html = (policy: string) => ({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })

  app.post('/sms', async (request, reply) => {
    const message = readSms(request.body, new Date())
    if (!message) return reply.code(400).send({ error: 'That is no SMS.' })
    await messages.add(message)
    return reply.code(202).send({ id: message.id })
  })

  app.get('/messages', async () => messages.all())

  app.get('/folder', async () => ({ folder: messages.folder }))

  app.get<{ Params: { id: string } }>('/messages/:id', async (request, reply) => {
    const message = messages.find(request.params.id)
    return message ?? reply.code(404).send({ error: 'There is no such message.' })
  })

  app.get('/', async (_request, reply) => reply.headers(html(pagePolicy)).send(listPage(messages.all())))

  app.get('/mailbox.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script))

  app.get<{ Params: { id: string } }>('/mail/:id', async (request, reply) => {
    const message = messages.find(request.params.id)
    const page = message ? mailPage(message) : missingPage()
    return reply
      .code(message ? 200 : 404)
      .headers(html(pagePolicy))
      .send(page)
  })

  app.get<{ Params: { id: string } }>('/mail/:id/html', async (request, reply) => {
    const message = messages.find(request.params.id)
    return reply
      .code(message ? 200 : 404)
      .headers(html(mailPolicy))
      .send(opensOutside(message?.html ?? ''))
  })

  return app
}

// A link in a mail opens beside the mailbox, not inside the mail's own frame.
function opensOutside(html: string): string {
  return html.replace(/<head\b[^>]*>/i, '$&<base target="_blank">')
}
