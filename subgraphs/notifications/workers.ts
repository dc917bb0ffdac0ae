import type { Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { noticesChannel } from './notification-store.ts'
import { sendMails } from './send-mails.ts'
import { deliveriesChannel } from './webhooks/delivery-store.ts'
import { sendDeliveries } from './webhooks/send-deliveries.ts'

/** What notifications does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  {
    name: 'mail-sender',
    everyMs: 1_000,
    run: (signal) => sendMails(deps, signal),
    wakenBy: (wake) => deps.live.on(noticesChannel, wake),
  },
  {
    name: 'webhook-sender',
    everyMs: 1_000,
    run: (signal) => sendDeliveries(deps, signal),
    wakenBy: (wake) => deps.live.on(deliveriesChannel, wake),
  },
]
