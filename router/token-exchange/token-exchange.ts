import { createHash } from 'node:crypto'
import { originOf } from '@micromart/ip-address'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Client } from '../client.ts'
import { RequestError } from '../errors.ts'
import { cannotBeChecked, unauthenticated } from '../stages/token-errors.ts'
import type { AskExchange } from './ask-exchange.ts'
import type { SubjectToken } from './subject-token.ts'

/** Trades tokens that others have issued for our own. */
export interface TokenExchange {
  /** Throws RequestError: UNAUTHENTICATED, AUTHENTICATION_UNAVAILABLE or RATE_LIMITED. */
  trade(subject: SubjectToken, client: Client): Promise<string>
  /** What it was traded for is worth nothing any more: the next time it is traded anew. */
  forget(subject: SubjectToken): void
}

/** Each of trades and refusals. */
const remembered = 10_000
/** Before what it was traded for ends, a token is traded anew, in ms. */
const aheadMs = 30_000
/** What is refused now may be good soon, such as once its account is there. In ms. */
const refusedMs = 10_000
/** Tokens that are no good, of one address, or of one network where that is IPv6. */
const refusals = { points: 30, duration: 60 }

/**
 * Each token is traded once, however many requests come with it at once, and then when what it was traded for is about to
 * end. What was refused stays refused for a moment, and an address that sends many such tokens has to wait, so that
 * garbage is no load on whoever trades. That nobody answers is never taken for a refusal.
 */
export function tokenExchange(ask: AskExchange): TokenExchange {
  const traded = new LRUCache<string, string>({ max: remembered })
  const refused = new LRUCache<string, { why: string | null }>({ max: remembered, ttl: refusedMs })
  const underWay = new Map<string, Promise<string>>()
  const limiter = new RateLimiterMemory(refusals)

  async function tradeNow(key: string, subject: SubjectToken, client: Client): Promise<string> {
    const origin = originOf(client.address)
    await refuseWhoTriesMuch(limiter, origin)
    const answer = await ask(subject, client).catch(() => {
      throw cannotBeChecked()
    })
    if ('refused' in answer) {
      refused.set(key, answer)
      await limiter.penalty(origin)
      throw unauthenticated(answer.why)
    }
    // Of one that ends soon half its life: it is not traded at every request.
    const ttl = Math.floor(Math.max(answer.lifeMs - aheadMs, answer.lifeMs / 2))
    if (ttl > 0) traded.set(key, answer.token, { ttl })
    return answer.token
  }

  return {
    async trade(subject, client) {
      const key = keyOf(subject)
      const known = traded.get(key)
      if (known !== undefined) return known
      const no = refused.get(key)
      if (no) throw unauthenticated(no.why)
      const asking = underWay.get(key) ?? tradeNow(key, subject, client).finally(() => underWay.delete(key))
      underWay.set(key, asking)
      return asking
    },
    forget: (subject) => void traded.delete(keyOf(subject)),
  }
}

/** Tokens themselves are not kept. */
const keyOf = ({ token, type }: SubjectToken) => createHash('sha256').update(`${type}\n${token}`).digest('base64url')

async function refuseWhoTriesMuch(limiter: RateLimiterMemory, origin: string): Promise<void> {
  const tried = await limiter.get(origin)
  if (tried === null || tried.consumedPoints < refusals.points) return
  const seconds = Math.max(1, Math.ceil(tried.msBeforeNext / 1_000))
  throw new RequestError('RATE_LIMITED', `Too many tokens were no good. Try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
    extensions: { retryAfterSeconds: seconds },
  })
}
