import { msUntil, type Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { firstMailDue } from './mail-store.ts'
import { noticesChannel } from './notification-store.ts'
import { type HandedOver, sendMails } from './send-mails.ts'
import { clearLeftovers } from './webhooks/clear-leftovers.ts'
import { deliveriesChannel, firstDeliveryDue } from './webhooks/delivery-store.ts'
import { sendDeliveries } from './webhooks/send-deliveries.ts'

/** What notifications does by itself, in every replica at once. */
export function workers(deps: Deps): Worker[] {
  const handed: HandedOver = new Set()
  return [
    {
      name: 'mail-sender',
      everyMs: 1_000,
      run: (run) => sendMails(deps, run, handed),
      wakenBy: (wake) => deps.live.hints(noticesChannel, wake),
      dueInMs: async () => msUntil(await firstMailDue(deps.db), deps.clock()),
    },
    {
      name: 'webhook-sender',
      everyMs: 1_000,
      run: (run) => sendDeliveries(deps, run),
      wakenBy: (wake) => deps.live.hints(deliveriesChannel, wake),
      dueInMs: async () => msUntil(await firstDeliveryDue(deps.db), deps.clock()),
    },
    { name: 'webhook-leftovers', everyMs: 60_000, run: (run) => clearLeftovers(deps, run) },
  ]
}
