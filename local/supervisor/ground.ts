import { openDataFolder } from '@micromart/running-shop/data-folder'
import { confirmReset } from './confirm-reset.ts'
import { say, warn } from './console/console.ts'
import { consoleLines } from './console/console-lines.ts'
import { type Logs, openLogs } from './console/logs.ts'
import { watcherOf } from './console/watcher.ts'
import { endLeftOver, mustFit } from './databases.ts'
import { type KafkaLog, settleEventLog } from './event-log/event-log.ts'
import type { StartOptions } from './options.ts'
import { mustBeFree } from './port-clash.ts'
import { type PortMap, portMap } from './ports.ts'
import { hangMs } from './processes/hang-seconds.ts'
import type { Watcher } from './processes/keep-running.ts'
import { type Announcer, announceProcesses } from './running-file.ts'
import { type Secrets, shopSecrets } from './secrets.ts'
import type { Undo } from './undo.ts'

type DataFolder = Awaited<ReturnType<typeof openDataFolder>>

/** What a shop stands on before anything of it runs. */
export interface Ground {
  folder: DataFolder
  ports: PortMap
  secrets: Secrets
  /** Null where the event log is a database of the shop. */
  kafka: KafkaLog | null
  logsDir: string
  logs: Logs
  lines: ReturnType<typeof consoleLines>
  announcer: Announcer
  /** How long a process may say nothing, in ms; null for as long as it likes. */
  silentMs: number | null
  watch(name: string): Watcher
}

/**
 * Takes the data folder, sees that ports and databases are fit for this shop, and opens what is written to.
 * @throws OperatorError when somebody else has them, or they are not.
 */
export async function openGround(options: StartOptions, undo: Undo[]): Promise<Ground> {
  const folder = await openDataFolder(options.data)
  undo.push(folder.release)
  if (options.reset && !options.yes) await confirmReset(folder.path)
  const silentMs = hangMs(process.env)
  // One that a crash has left has our port.
  await endLeftOver(folder.file('postgres'))
  await mustBeFree(options.port, options.viewer)
  const kafka = await settleEventLog({ folder, kafka: options.kafka, reset: options.reset })
  const isNew = await mustFit(folder.file('postgres'))
  const secrets = await shopSecrets(folder.file('secrets.json'), isNew)
  const logsDir = folder.file('logs')
  const pretty = options.pretty ? (await import('./console/pretty-lines.ts')).prettyLine : null
  const lines = consoleLines(say, logsDir, pretty)
  const logs = openLogs(logsDir, lines)
  undo.push(logs.close)
  const announcer = announceProcesses(folder.file('running.json'), warn)
  const watch = (name: string) => watcherOf(name, announcer, silentMs)
  return { folder, ports: portMap(options.port), secrets, kafka, logsDir, logs, lines, announcer, silentMs, watch }
}
