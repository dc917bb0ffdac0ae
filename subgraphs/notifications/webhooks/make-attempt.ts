import { addSpanAttributes, failSpan } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { type Attempt, insertAttempt } from './attempt-store.ts'
import { markDelivered, markFailed, postpone, type TakenDelivery } from './delivery-store.ts'
import { disableWebhook } from './disable-webhook.ts'
import { excerptOf, faultOf, type Outcome, outcomeOf } from './outcome.ts'
import { longestFailingMs, pauseAfter, retryAfterMs } from './retries.ts'
import { secretsThatSign } from './secrets.ts'
import { signedHeaders } from './signature.ts'
import { holdWebhook, sealedSecretsOf, setFailingSince } from './webhook-store.ts'

/**
 * Posts a delivery and writes down what came of it, unless another has taken it meanwhile or the webhook is no more.
 * @param stop has it end at once.
 */
export async function makeAttempt(deps: Deps, delivery: TakenDelivery, stop: AbortSignal): Promise<void> {
  const { db, clock, log, measure } = deps
  const sealed = await sealedSecretsOf(db, delivery.webhookId)
  if (!sealed) return
  const at = clock()
  const headers = signedHeaders({ ...delivery, at }, secretsThatSign(sealed, deps.webhookRules.keys, at))
  const { outcome, ...answered } = await post(deps, delivery, headers, stop)
  const attempt = { at, fault: outcome.kind === 'delivered' ? null : outcome.fault, ...answered }
  tell(answered.statusCode, outcome)
  measure.attempted(outcome.kind, attempt.durationMs)
  const about = {
    delivery: delivery.id,
    webhook: delivery.webhookId,
    tries: delivery.tries,
    status: attempt.statusCode,
  }
  log.info(
    { ...about, fault: attempt.fault },
    outcome.kind === 'delivered' ? 'an event was delivered' : 'an event was not taken',
  )
  await db.transaction().execute((trx) => record(trx, deps, delivery, attempt, outcome))
}

/** In the span of the attempt. */
function tell(statusCode: number | null, { kind }: Outcome): void {
  if (statusCode !== null) addSpanAttributes({ 'http.response.status_code': statusCode })
  if (kind !== 'delivered') failSpan(statusCode === null ? 'unreached' : String(statusCode))
}

type Answered = Pick<Attempt, 'durationMs' | 'statusCode' | 'answer'> & { outcome: Outcome }

async function post(
  { receivers, clock }: Deps,
  { url, body }: TakenDelivery,
  headers: Record<string, string>,
  stop: AbortSignal,
): Promise<Answered> {
  const began = performance.now()
  const durationMs = () => Math.round(performance.now() - began)
  try {
    const answer = await receivers.post(url, headers, body, stop)
    const outcome = outcomeOf(answer.statusCode, retryAfterMs(answer.retryAfter, clock()))
    return { durationMs: durationMs(), statusCode: answer.statusCode, answer: excerptOf(answer.body), outcome }
  } catch (error) {
    const outcome = { kind: 'failed', fault: faultOf(error), askedMs: null } as const
    return { durationMs: durationMs(), statusCode: null, answer: null, outcome }
  }
}

async function record(
  trx: Trx,
  deps: Deps,
  delivery: TakenDelivery,
  attempt: Attempt,
  outcome: Outcome,
): Promise<void> {
  const { clock, random, webhookRules, measure } = deps
  const webhook = await holdWebhook(trx, delivery.webhookId, { for: 'record' })
  if (!webhook) return
  const now = clock()
  if (outcome.kind === 'delivered') {
    if (!(await markDelivered(trx, delivery, now))) return
    await insertAttempt(trx, delivery, attempt)
    if (webhook.failingSince) await setFailingSince(trx, webhook.id, null)
    return
  }
  const askedMs = outcome.kind === 'failed' ? outcome.askedMs : null
  const pauseMs =
    outcome.kind === 'gone' ? null : pauseAfter(delivery.tries, { ...webhookRules, askedMs, random: random() })
  const held =
    pauseMs === null
      ? await markFailed(trx, delivery, now)
      : await postpone(trx, delivery, new Date(now.getTime() + pauseMs))
  if (!held) return
  await insertAttempt(trx, delivery, attempt)
  if (pauseMs === null) measure.givenUp()
  const failingSince = webhook.failingSince ?? attempt.at
  if (!webhook.failingSince) await setFailingSince(trx, webhook.id, failingSince)
  const tooLong = now.getTime() - failingSince.getTime() > longestFailingMs
  if (outcome.kind === 'gone') await disableWebhook(trx, deps, webhook.id, 'GONE')
  else if (tooLong) await disableWebhook(trx, deps, webhook.id, 'FAILING')
}
