import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { business } from './business.ts'
import { eventLog } from './event-log.ts'
import { postgresql } from './postgresql.ts'
import { processes } from './processes.ts'
import { router } from './router.ts'
import { saga } from './saga.ts'
import { shop } from './shop.ts'

/** By the names of their files. */
export const dashboards: Readonly<Record<string, Dashboard>> = {
  shop,
  business,
  router,
  saga,
  'event-log': eventLog,
  postgresql,
  processes,
}
