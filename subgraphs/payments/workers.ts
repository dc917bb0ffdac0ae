import type { Worker } from '@micromart/service'
import type { ActionRunner } from './action-runner.ts'
import { actionsChannel } from './action-store.ts'
import type { Deps } from './deps.ts'
import { webhookToleranceMs } from './peers/webhook.ts'
import { forgetWebhooks } from './webhook-store.ts'

/** What payments does by itself, in every replica at once. */
export const workers = ({ db, clock, live }: Deps, actions: ActionRunner): Worker[] => [
  {
    name: 'payment-actions',
    everyMs: 250,
    run: () => actions.run(),
    wakenBy: (wake) => live.on(actionsChannel, wake),
  },
  {
    name: 'webhook-forgetter',
    everyMs: 2 * webhookToleranceMs,
    // By then their signatures are too old to pass again.
    run: () => forgetWebhooks(db, new Date(clock().getTime() - 2 * webhookToleranceMs)),
  },
]
