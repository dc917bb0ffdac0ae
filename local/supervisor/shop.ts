import { rememberPort } from '@micromart/running-shop'
import { soundTelemetry } from './caller-settings.ts'
import { colour, say, surviveClosedConsole } from './console/console.ts'
import { report } from './console/report.ts'
import { startDatabases } from './databases.ts'
import { fillDemoShelves } from './demo-shelves.ts'
import { logRetentionHours } from './event-log/log-retention.ts'
import { buildGraphiql } from './graphiql.ts'
import { openGround } from './ground.ts'
import type { StartOptions } from './options.ts'
import { layOut } from './plan/lay-out.ts'
import { isLocal, type ProcessPlan, serviceProcesses } from './plan/plan.ts'
import { followSources } from './processes/follow-sources.ts'
import { startProcesses } from './processes/processes.ts'
import type { Programs } from './processes/programs.ts'
import { runningShop } from './running-shop.ts'
import { listenForStop } from './stop-signal.ts'
import type { Undo } from './undo.ts'

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
  soundTelemetry()
  const keptHours = logRetentionHours(process.env)
  const ground = await openGround(options, undo)
  const { folder, ports, kafka, logs, watch, silentMs, announcer } = ground

  say('PostgreSQL …')
  const databases = await startDatabases({
    dataDir: folder.file('postgres'),
    port: ports.postgres,
    secrets: ground.secrets,
    serviceProcesses: serviceProcesses(options),
    embeddedLog: kafka === null,
    logRetentionHours: keptHours,
    log: logs.of('postgres'),
    watcher: watch('postgres'),
  })
  undo.push(databases.postgres.stop)
  await programs.releasePackages()
  signal.throwIfAborted()

  const { plans, graphiql, recompose } = await layOut(options, ground, databases, programs)
  say(`${plans.length} processes …`)
  const groups = inGroups(plans)
  const processes = await startProcesses({ groups, programs: programs.processes, logs, watch, silentMs, signal, undo })
  const running = () => runningShop({ plans, processes, databases, kafka, port: ports.postgres })
  if (options.demo) await fillDemoShelves(ground, running, signal)

  undo.push(announcer.withdraw)
  await announcer.announce(running)
  await rememberPort(options.port, folder.path)
  const { demo, viewer } = options
  say(await report({ running: running(), ports, demo, viewer, logs: ground.logsDir }))
  ground.lines.settle()
  if (options.graphiql) undo.push(buildGraphiql(graphiql, say))
  if (options.watch) {
    const { rebuild } = programs
    undo.push(followSources(programs.processes.inputs, { rebuild, restart: processes.restart, recompose, say }))
  }
}

/** In the order in which they start: what stands in for the outside world, the services, and who asks them. */
function inGroups(plans: readonly ProcessPlan[]): ProcessPlan[][] {
  const isAbove = ({ kind }: ProcessPlan) => kind === 'router' || kind === 'storefront' || kind === 'auditor'
  return [
    plans.filter(({ kind }) => isLocal(kind)),
    plans.filter((plan) => !isLocal(plan.kind) && !isAbove(plan)),
    plans.filter(isAbove),
  ]
}
