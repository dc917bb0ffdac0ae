import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawPictures, fillShelves } from '@micromart/catalog/demo'
import { fromCaller, type RunningShop, rememberPort } from '@micromart/running-shop'
import { openDataFolder, writeAtomically } from '@micromart/running-shop/data-folder'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type TlsFiles, telemetrySettings, tlsFiles } from '@micromart/settings'
import { catalogArrives, catalogPatienceMs } from './catalog-arrival.ts'
import { confirmReset } from './confirm-reset.ts'
import { colour, say, surviveClosedConsole } from './console/console.ts'
import { consoleLines } from './console/console-lines.ts'
import { openLogs } from './console/logs.ts'
import { report } from './console/report.ts'
import { type Databases, endLeftOver, mustFit, startDatabases } from './databases.ts'
import { type KafkaLog, settleEventLog } from './event-log/event-log.ts'
import { logRetentionHours } from './event-log/log-retention.ts'
import { buildGraphiql } from './graphiql.ts'
import type { StartOptions } from './options.ts'
import { credentialSettings } from './plan/credentials.ts'
import {
  graphqlUrl,
  isLocal,
  type ProcessPlan,
  planProcesses,
  providerSettings,
  serviceProcesses,
} from './plan/plan.ts'
import { providerOfCaller } from './plan/provider.ts'
import { routerConfig } from './plan/router-config.ts'
import { mustBeFree } from './port-clash.ts'
import { host, portMap } from './ports.ts'
import { followSources } from './processes/follow-sources.ts'
import { hangMs } from './processes/hang-seconds.ts'
import type { Watcher } from './processes/keep-running.ts'
import { type RunningProcesses, startProcesses } from './processes/processes.ts'
import type { Programs } from './processes/programs.ts'
import { type Announcer, announceProcesses } from './running-file.ts'
import { shopSecrets } from './secrets.ts'
import { listenForStop } from './stop-signal.ts'

/** Ends what was started; called in the opposite order. */
type Undo = () => Promise<unknown> | unknown

/**
 * Runs the whole shop until it is asked to stop, then drains it: the router first, then the services, then what stands in for the
 * outside world, PostgreSQL last.
 * @returns the exit code.
 * @throws OperatorError when it cannot start; nothing is left running then either.
 */
export async function runShop(options: StartOptions, programs: Programs): Promise<number> {
  surviveClosedConsole()
  // Mails, logs and secrets: what a shop writes is for its owner's eyes.
  process.umask(0o077)
  const stop = listenForStop(say)
  const undo: Undo[] = []
  try {
    await startShop(options, programs, stop.signal, undo)
    await stop.asked
  } catch (error) {
    // Whatever fails because we were asked to stop in the middle of it is no failure.
    if (!stop.signal.aborted) throw error
  } finally {
    for (const step of undo.reverse()) {
      // One that fails to end must not keep the others running.
      await Promise.resolve(step()).catch((error: Error) => say(colour('red', error.message)))
    }
  }
  say('Stopped.')
  return 0
}

async function startShop(options: StartOptions, programs: Programs, signal: AbortSignal, undo: Undo[]): Promise<void> {
  const folder = await openDataFolder(options.data)
  undo.push(folder.release)
  if (options.reset && !options.yes) await confirmReset(folder.path)
  soundTelemetry()
  const silentMs = hangMs(process.env)
  const keptHours = logRetentionHours(process.env)
  const ports = portMap(options.port)
  // One that a crash has left has our port.
  await endLeftOver(folder.file('postgres'))
  await mustBeFree(options.port, options.viewer)
  const kafka = await settleEventLog({ folder, kafka: options.kafka, reset: options.reset })

  const isNew = await mustFit(folder.file('postgres'))
  const secrets = await shopSecrets(folder.file('secrets.json'), isNew)
  const logsDir = folder.file('logs')
  const lines = consoleLines(
    say,
    logsDir,
    options.pretty ? (await import('./console/pretty-lines.ts')).prettyLine : null,
  )
  const logs = openLogs(logsDir, lines)
  undo.push(logs.close)
  const announcer = announceProcesses(folder.file('running.json'), warn)
  const watch = (name: string) => watcherOf(name, announcer, silentMs)

  say('PostgreSQL …')
  const databases = await startDatabases({
    dataDir: folder.file('postgres'),
    port: ports.postgres,
    secrets,
    serviceProcesses: serviceProcesses(options),
    embeddedLog: kafka === null,
    logRetentionHours: keptHours,
    log: logs.of('postgres'),
    watcher: watch('postgres'),
  })
  undo.push(databases.postgres.stop)
  await programs.releasePackages()
  signal.throwIfAborted()

  const configFile = folder.file('router.json')
  const supergraph = options.watch ? folder.file('supergraph.graphql') : resolve('schema/supergraph.graphql')
  const recompose = async () => writeAtomically(supergraph, await programs.compose())
  if (options.watch) await recompose()
  const mailboxDir = folder.file('mailbox')
  const plans = await planProcesses({
    options,
    ports,
    secrets,
    credentials: credentialSettings(process.env, secrets),
    databases,
    tls: tlsOfCaller(),
    provider: providerOfCaller(process.env),
    kafka: kafka?.settings ?? null,
    environment: process.env,
    supergraph,
    routerConfig: configFile,
    mailboxDir,
    logsDir,
  })
  const graphiql = resolve('.build/graphiql')
  const pictures = folder.file('pictures')
  if (options.demo) await drawPictures(pictures)
  const config = routerConfig(ports, plans, {
    graphiql,
    watch: options.watch,
    cors: options.cors,
    kafka: kafka?.settings ?? null,
    ...(options.demo ? { pictures } : {}),
  })
  await writeAtomically(configFile, `${JSON.stringify(config, null, 2)}\n`)
  say(`${plans.length} processes …`)
  const groups = inGroups(plans)
  const processes = await startProcesses({ groups, programs: programs.processes, logs, watch, silentMs, signal, undo })
  const marker = folder.file('demo-catalog')
  const isFirst = !existsSync(marker)
  if (options.demo) {
    const shelves = { marker, graphqlUrl: graphqlUrl(ports.router.port), say }
    await unlessStopped(fillShelves(shelves), signal)
  }

  const running = () => runningShop({ plans, processes, databases, kafka, port: ports.postgres })
  const patienceMs = isFirst ? catalogPatienceMs.first : catalogPatienceMs.again
  if (options.demo && !(await catalogArrives(running(), patienceMs, signal)))
    warn('Not all that was said of the catalog is heard yet: search and carts may lack some of it.')
  undo.push(announcer.withdraw)
  await announcer.announce(running)
  await rememberPort(options.port, folder.path)
  say(
    await report({
      running: running(),
      ports,
      demo: options.demo,
      viewer: options.viewer,
      logs: logsDir,
    }),
  )
  lines.settle()
  if (options.graphiql) undo.push(buildGraphiql(graphiql, say))
  if (options.watch) {
    const { rebuild } = programs
    undo.push(followSources(programs.processes.inputs, { rebuild, restart: processes.restart, recompose, say }))
  }
}

const warn = (line: string) => say(colour('yellow', line))

/** Tells of a process that ends or hangs, and has running.json kept true. */
const watcherOf = (name: string, announcer: Announcer, silentMs: number | null): Watcher => ({
  started: () => announcer.refresh(),
  hung: () => warn(`${name} has said nothing for ${(silentMs ?? 0) / 1000} s: it hangs, and is killed`),
  ended: (how, pauseMs) => warn(`${name} ended (${how}); starting it again in ${pauseMs / 1000} s`),
})

/** In the order in which they start: what stands in for the outside world, the services, and who asks them. */
function inGroups(plans: readonly ProcessPlan[]): ProcessPlan[][] {
  const isAbove = ({ kind }: ProcessPlan) => kind === 'router' || kind === 'storefront' || kind === 'auditor'
  return [
    plans.filter(({ kind }) => isLocal(kind)),
    plans.filter((plan) => !isLocal(plan.kind) && !isAbove(plan)),
    plans.filter(isAbove),
  ]
}

interface Started {
  plans: readonly ProcessPlan[]
  processes: RunningProcesses
  databases: Databases
  kafka: KafkaLog | null
  /** PostgreSQL's. */
  port: number
}

/** What others find the shop by, as it is now. */
const runningShop = ({ plans, processes, databases, kafka, port }: Started): RunningShop => ({
  processes: {
    ...Object.fromEntries(plans.map(({ name, url, admin }) => [name, { pid: processes.pid(name), url, admin }])),
    postgres: { pid: databases.postgres.pid(), url: `postgres://${host}:${port}` },
  },
  databases: databases.all,
  paymentProvider: providerSettings(plans),
  ...(kafka === null ? {} : { eventLog: kafka.url, ...(kafka.prefix && { eventLogPrefix: kafka.prefix }) }),
})

/** Waits for some work until we are asked to stop: it fails by itself as what it needs ends. Rejects with the signal's reason. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, stopped])
}

/** Every process is told what our environment says of telemetry. Throws OperatorError where that is wrong. */
function soundTelemetry(): void {
  try {
    telemetrySettings(process.env)
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}

/** The TLS files that our environment names. Throws OperatorError when some of them are missing. */
function tlsOfCaller(): TlsFiles | undefined {
  try {
    const files = tlsFiles(process.env)
    return (
      files && {
        certFile: fromCaller(files.certFile),
        keyFile: fromCaller(files.keyFile),
        caFile: fromCaller(files.caFile),
      }
    )
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}
