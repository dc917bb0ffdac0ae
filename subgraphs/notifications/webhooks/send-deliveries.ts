import { setTimeout as wait } from 'node:timers/promises'
import { putOff, settle, type WorkerRun } from '@micromart/service'
import { httpClientAttributes, withRemoteParent, withSpan } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import { type TakenDelivery, takeDeliveries } from './delivery-store.ts'
import { makeAttempt } from './make-attempt.ts'

const worker = 'webhook-sender'
/** For each webhook. With as few webhooks as there may be, that is bound enough for all: a slow one takes nobody else's turn. */
const perWebhook = 4
/** How much longer than an attempt a lease is, in ms. What somebody died with is attempted again, with the same `webhook-id`. */
const marginMs = 5_000
/** While attempts are under way, others may come to be due. */
const lookAgainMs = 250
/** Once we are to end, what is under way has this long, in ms: less than a process has. */
const patienceMs = 3_000

/** Makes what attempts are due until none is, and none is under way. Safe in every replica at once. */
export async function sendDeliveries(deps: Deps, run: WorkerRun): Promise<void> {
  const { signal } = run
  const underWay = new Set<Promise<void>>()
  const stop = new AbortController()
  try {
    while (!signal.aborted) {
      const now = deps.clock()
      const leaseUntil = new Date(now.getTime() + deps.webhookRules.timeoutMs + marginMs)
      for (const delivery of await takeDeliveries(deps.db, { now, leaseUntil, perWebhook, worker })) {
        const attempt = attemptAlone(deps, delivery, stop.signal).finally(() => {
          underWay.delete(attempt)
          run.goesOn()
        })
        underWay.add(attempt)
      }
      if (underWay.size === 0) return
      await Promise.race([...underWay, wait(lookAgainMs)])
    }
  } finally {
    const impatience = signal.aborted ? setTimeout(() => stop.abort(), patienceMs) : undefined
    await Promise.all(underWay)
    clearTimeout(impatience)
  }
}

/** Our own failure holds up nothing else: it is attempted again later, and takes no other's turn until then. */
async function attemptAlone(deps: Deps, delivery: TakenDelivery, stop: AbortSignal): Promise<void> {
  try {
    await withRemoteParent(delivery.trace, () =>
      withSpan('send-webhook', { kind: 'client', attributes: told(delivery) }, () => makeAttempt(deps, delivery, stop)),
    )
    if (delivery.tries > 1) await settle(deps.db, worker, delivery.id)
  } catch (error) {
    await putOff(deps, worker, delivery.id, error).catch((err) =>
      deps.log.error({ err, delivery: delivery.id, webhook: delivery.webhookId }, 'a delivery could not be attempted'),
    )
  }
}

/** Where it goes, without the path, which may have a key in it. */
const told = ({ id, webhookId, url }: TakenDelivery) => ({
  ...httpClientAttributes('POST', new URL(url), '/REDACTED'),
  'micromart.webhook.id': webhookId,
  'micromart.webhook.delivery.id': id,
})
