import type { After } from '@micromart/testing/cleanups'
import { openNotifications } from './harness.ts'
import { openReceiver } from './receiver.ts'

/** What tests of webhooks open, to be closed at their end. */
export const webhookTest = (after: After) => ({
  /** Notifications that soon gives up: after three attempts. */
  async open(environment: Record<string, string> = {}) {
    const shop = await openNotifications({
      environment: { MICROMART_WEBHOOK_RETRIES_AFTER: '5,30', ...environment },
    })
    after(shop.close)
    return shop
  },
  /** An endpoint. */
  async receiver() {
    const opened = await openReceiver()
    after(opened.close)
    return opened
  },
})
