import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cardOf, tokenOf } from '../cards.ts'
import { Refusal } from '../refusal.ts'
import { fieldPage } from './page.ts'
import { numberOf, typedCard } from './typed-card.ts'

const asked = z.object({
  /** The page that it stands in, as its origin. */
  shop: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  lang: z.string().max(20).optional(),
})

/**
 * What a shop's page shows in a frame, so that numbers of cards never come near the shop: the fields, and the token that stands for what was
 * typed into them. Browsers bring no API key.
 */
export function cardFieldRoutes(app: FastifyInstance, { clock }: { clock: () => Date }): void {
  const config = { open: true }

  app.get('/card-field', { config }, async (request, reply) => {
    const { shop, lang } = asked.parse(request.query)
    const nonce = randomBytes(16).toString('base64')
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ${shop}`
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(fieldPage({ shop, language: lang, nonce }))
  })

  app.post('/card-field/tokens', { config }, async (request, reply) => {
    const token = tokenOf(numberOf(typedCard.parse(request.body), clock()))
    const card = token === undefined ? undefined : cardOf(token)
    if (!card) throw new Refusal(422, 'not_a_test_card', 'The sandbox takes its test cards alone.')
    return reply.code(201).send({ token, brand: card.brand, last4: card.last4 })
  })
}
