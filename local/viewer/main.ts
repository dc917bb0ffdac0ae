import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { processSettings, readSettings, startOrExit } from '@micromart/settings'
import { createLogger, openRegistry } from '@micromart/telemetry'
import { z } from 'zod'
import { viewerApp } from './app.ts'
import { measureKept } from './measure-kept.ts'
import { startWatch } from './watch.ts'

// What shows the traces, metrics and logs of a shop that runs on one machine. It keeps the newest in memory, and nothing else.

const bytes = z.coerce.number().int().min(1_048_576)

const settings = await startOrExit('viewer', () =>
  readSettings(
    processSettings.extend({
      /** Processes whose metrics are looked at: `NAME=ADMIN-URL,…`. */
      viewerTargets: z.string().transform((text) =>
        text.split(',').map((target) => {
          const [name = '', admin = ''] = target.split(/=(.*)/s)
          return { name, admin }
        }),
      ),
      /** Folder of the log files. */
      viewerLogsDir: z.string().optional(),
      /** What is kept of traces and of logs at most. */
      viewerTraceBytes: bytes.default(67_108_864),
      viewerLogBytes: bytes.default(16_777_216),
    }),
    process.env,
  ),
)
const log = createLogger({ service: 'viewer', level: settings.logLevel })
const registry = openRegistry('viewer')
let state: 'starting' | 'serving' | 'draining' = 'starting'

const admin = adminApp({ registry, log, unready: async () => (state === 'serving' ? [] : [state]) })
await admin.listen({ host: settings.host, port: settings.adminPort })

const watch = startWatch({
  targets: settings.viewerTargets,
  logsDir: settings.viewerLogsDir,
  traceBytes: settings.viewerTraceBytes,
  logBytes: settings.viewerLogBytes,
  scrapeMs: 5_000,
  readMs: 500,
  log,
})
measureKept(registry, watch)
const app = viewerApp(watch)
await app.listen({ host: settings.host, port: settings.port })
state = 'serving'
log.info({ port: settings.port }, 'serving')

onStop(settings.parent, (reason) => {
  state = 'draining'
  void endProcess(
    [
      ['watch', () => watch.stop()],
      ['requests', () => app.close()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
