import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import type Stripe from 'stripe'
import { atOnce, authoriseTimeoutMs, providerGuard } from './guard.ts'
import { OutcomeUnknown } from './provider.ts'

/** Stripe has answered, and the answer is no. */
export interface Refused {
  error: Stripe.errors.StripeError
}

interface Page {
  limit: number
  starting_after?: string
}

/** Listed at once. */
const limit = 100

export interface StripeClient {
  /**
   * Has Stripe do something once. What it refuses is answered. Throws OutcomeUnknown when nobody knows what came of it, and
   * the SDK's own error when we are at fault: a key that is no good, or that was used for something else.
   */
  ask<T>(call: (stripe: Stripe) => Promise<T>, patience?: 'patient' | 'brisk'): Promise<{ got: T } | Refused>
  /** As `ask`, for what is refused in no state of a charge: a refusal is thrown, too. */
  must<T>(call: (stripe: Stripe) => Promise<T>): Promise<T>
  /** All of a list, page by page. */
  all<T extends { id: string }>(list: (stripe: Stripe, page: Page) => Promise<Stripe.ApiList<T>>): AsyncIterable<T>
  /** The SDK, for what needs no call. */
  sdk(): Promise<typeof Stripe>
  close(): void
}

/** Stripe over its own SDK, which is loaded when it is first needed: a shop with another provider never does. */
export function stripeClient({ url, apiKey }: { url: string; apiKey: string }): StripeClient {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'https:'
  const agent = new (secure ? Agent : PlainAgent)({ keepAlive: true, maxSockets: atOnce })
  const guards = providerGuard()
  let loaded: Promise<{ sdk: typeof Stripe; stripe: Stripe }> | undefined

  async function load() {
    const { default: sdk } = await import('stripe')
    const stripe = new sdk(apiKey, {
      host: hostname,
      port: port || (secure ? 443 : 80),
      protocol: secure ? 'https' : 'http',
      httpAgent: agent,
      timeout: authoriseTimeoutMs,
      // Whoever asks tries again, after it has looked what became of the first try. (A connection that breaks the SDK tries once
      // more all the same: what must happen once has its key.)
      maxNetworkRetries: 0,
      telemetry: false,
    })
    return { sdk, stripe }
  }
  const open = () => (loaded ??= load())

  const ask: StripeClient['ask'] = async (call, patience = 'brisk') => {
    const { stripe } = await open()
    try {
      return await guards[patience].execute(() => call(stripe).then((got) => ({ got }), answered))
    } catch (error) {
      throw new OutcomeUnknown('Stripe: no answer', { cause: error })
    }
  }

  const must: StripeClient['must'] = async (call) => {
    const answer = await ask(call)
    if ('error' in answer) throw answer.error
    return answer.got
  }

  return {
    ask,
    must,
    async *all(list) {
      let after: string | undefined
      do {
        const page = await must((stripe) => list(stripe, { limit, ...(after && { starting_after: after }) }))
        yield* page.data
        after = page.has_more ? page.data.at(-1)?.id : undefined
      } while (after !== undefined)
    },
    sdk: async () => (await open()).sdk,
    close: () => agent.destroy(),
  }
}

/** An answer that says what happened: nothing. Only what leaves that open is thrown, and makes the breaker wary. */
function answered(error: unknown): Refused {
  const { statusCode } = error as Stripe.errors.StripeError
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && statusCode !== 409 && statusCode !== 429) {
    return { error: error as Stripe.errors.StripeError }
  }
  throw error
}
