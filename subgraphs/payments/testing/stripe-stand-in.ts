import fastify, { type FastifyRequest } from 'fastify'

/** What Stripe keeps of an intent, as far as the adapter looks. */
interface Intent {
  id: string
  object: 'payment_intent'
  customer: string
  created: number
  status: string
  amount: number
  amount_received: number
  currency: string
  metadata: Record<string, string>
  cancellation_reason: string | null
  last_payment_error: { code: string; decline_code?: string } | null
  latest_charge: { id: string; amount_refunded: number; disputed: boolean } | null
}

type Form = Record<string, string>
type Answer = { status: number; body: object }

/** Tokens that Stripe knows in test mode, and what their banks say when they are charged. */
const declines: Record<string, string | null> = {
  pm_card_visa: null,
  pm_card_chargeCustomerFail: 'generic_decline',
  pm_card_authenticationRequired: 'authentication_required',
}

/**
 * Stripe's intents and refunds, kept in memory: states, idempotency keys that repeat the first answer, and answers that get
 * lost. Whether requests have the form that Stripe wants is not seen here.
 */
export async function startStripeStandIn() {
  const intents = new Map<string, Intent>()
  const refunds: Record<string, unknown>[] = []
  const disputes: Record<string, unknown>[] = []
  const answers = new Map<string, Answer>()
  const methods = new Map<string, string>()
  const asked: string[] = []
  let lost: string | null = null
  let nth = 0
  const created = () => Math.floor(Date.now() / 1000)

  const fail = (status: number, error: object): Answer => ({ status, body: { error } })
  const invalid = (code: string, intent?: Intent) =>
    fail(400, { type: 'invalid_request_error', code, message: code, ...(intent && { payment_intent: intent }) })
  const ok = (body: object): Answer => ({ status: 200, body })

  function charge(intent: Intent): Answer {
    const code = declines[methods.get(intent.customer) ?? ''] ?? null
    if (code === null) {
      intent.status = 'requires_capture'
      intent.latest_charge = { id: `ch_${intent.id}`, amount_refunded: 0, disputed: false }
      return ok(intent)
    }
    intent.status = 'requires_payment_method'
    intent.last_payment_error = { code: code === 'generic_decline' ? 'card_declined' : code, decline_code: code }
    const error = { type: 'card_error', message: code, ...intent.last_payment_error, payment_intent: intent }
    return fail(402, error)
  }

  const operations: Record<string, (intent: Intent, form: Form) => Answer> = {
    confirm: (intent) =>
      intent.status === 'requires_confirmation' ? charge(intent) : invalid('payment_intent_unexpected_state', intent),
    capture(intent, form) {
      if (intent.status !== 'requires_capture') return invalid('payment_intent_unexpected_state', intent)
      return ok(Object.assign(intent, { status: 'succeeded', amount_received: Number(form.amount_to_capture) }))
    },
    cancel(intent, form) {
      const over = ['succeeded', 'canceled'].includes(intent.status)
      if (over) return invalid('payment_intent_unexpected_state', intent)
      return ok(Object.assign(intent, { status: 'canceled', cancellation_reason: form.cancellation_reason }))
    },
  }

  function create(form: Form): Answer {
    const { customer = '', currency = '' } = form
    const metadata = Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) => {
        const inner = /^metadata\[(.+)\]$/.exec(name)?.[1]
        return inner ? [[inner, value]] : []
      }),
    )
    const intent: Intent = {
      ...{ id: `pi_${nth++}`, object: 'payment_intent', customer, created: created(), currency, metadata },
      ...{ status: 'requires_confirmation', amount: Number(form.amount), amount_received: 0 },
      ...{ cancellation_reason: null, last_payment_error: null, latest_charge: null },
    }
    intents.set(intent.id, intent)
    return ok(intent)
  }

  /** Gives money back; without a key it is somebody on Stripe's own pages. */
  function refund({ payment_intent: id = '', amount = '0', 'metadata[micromart_key]': key }: Form): Answer {
    const intent = intents.get(id)
    const on = intent?.latest_charge
    if (!intent || !on) return invalid('resource_missing')
    if (on.amount_refunded + Number(amount) > intent.amount_received) return invalid('charge_already_refunded')
    on.amount_refunded += Number(amount)
    const of = { payment_intent: id, amount: Number(amount), currency: intent.currency, status: 'succeeded' }
    const made = { id: `re_${nth++}`, created: created(), ...of, metadata: key ? { micromart_key: key } : {} }
    refunds.unshift(made)
    return ok({ ...made, payment_intent: intent })
  }

  const list = (items: object[]) => ok({ object: 'list', data: items, has_more: false })
  const app = fastify()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )

  function answer(request: FastifyRequest): Answer {
    const [path = '', id = '', operation] = new URL(request.url, 'http://stripe').pathname.split('/').slice(2)
    const form = (request.body ?? {}) as Form
    const query = request.query as Form
    const intent = intents.get(id)
    const post = request.method === 'POST'
    if (path === 'payment_methods') {
      if (!Object.hasOwn(declines, id)) return invalid('resource_missing')
      return ok({ id, card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030 } })
    }
    if (path === 'customers') {
      const customer = `cus_${nth++}`
      methods.set(customer, form.payment_method ?? '')
      return ok({ id: customer })
    }
    if (path === 'refunds')
      return post ? refund(form) : list(refunds.filter((one) => one.payment_intent === query.payment_intent))
    if (path === 'disputes') return list(disputes.filter((one) => one.payment_intent === query.payment_intent))
    if (id === '') {
      const newestFirst = [...intents.values()].reverse()
      return post ? create(form) : list(newestFirst.filter(({ customer }) => (query.customer ?? customer) === customer))
    }
    if (!intent) return invalid('resource_missing')
    return operations[operation ?? '']?.(intent, form) ?? ok(intent)
  }

  app.all('/v1/*', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://stripe')
    asked.push(`${request.method} ${pathname}`)
    const key = String(request.headers['idempotency-key'] ?? '')
    const form = JSON.stringify(request.body ?? null)
    const first = answers.get(key)
    const given = first ?? answer(request)
    if (key && !first) answers.set(key, { status: given.status, body: { ...structuredClone(given.body), form } })
    if (first && (first.body as { form?: string }).form !== form) {
      return reply.code(400).send({ error: { type: 'idempotency_error', message: 'another request' } })
    }
    if (lost !== null && request.method === 'POST' && pathname.endsWith(lost)) {
      reply.hijack()
      request.raw.socket.destroy()
      return reply
    }
    return reply.code(given.status).send(given.body)
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })

  return {
    url,
    /** Every request, in its order. */
    asked,
    /** Answers to what is posted to a path that ends so are lost, after its effect; null: no more. */
    loseAnswersTo(path: string | null): void {
      lost = path
    },
    /** A day goes by: Stripe forgets every idempotency key. */
    forgetKeys: () => answers.clear(),
    intent: (id: string) => intents.get(id),
    refundByHand: (id: string, amount: number) => refund({ payment_intent: id, amount: String(amount) }),
    disputeByHand(id: string, amount: number, status: string): void {
      const intent = intents.get(id)
      if (!intent?.latest_charge) throw new Error('there is nothing to dispute')
      intent.latest_charge.disputed = true
      const of = { payment_intent: id, amount, currency: intent.currency, reason: 'fraudulent', created: created() }
      disputes.splice(0, disputes.length, { id: `dp_${id}`, ...of, status })
    },
    close: () => app.close(),
  }
}
