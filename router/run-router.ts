import { ConfigError } from './config/config-error.ts'
import { missingFiles } from './config/missing-files.ts'
import { openDoors } from './run/doors.ts'
import { openServed } from './run/served.ts'
import type { RunRouterSettings } from './run/settings.ts'
import { openSurroundings } from './run/surroundings.ts'

export interface RunningRouter {
  /** Without a path. */
  url: string
  admin: string
  /** Reads the supergraph again now; what is wrong with it is logged. */
  reload(): Promise<void>
  /** Stops accepting, lets what is under way finish, tells subscribers to come back, and closes everything. */
  stop(): Promise<void>
}

/**
 * Runs a router for one supergraph. Resolves when it accepts requests.
 *
 * @throws SupergraphError, ConfigError, ModuleError, InvalidSettings for TLS files or telemetry, or PortError
 */
export async function runRouter(settings: RunRouterSettings): Promise<RunningRouter> {
  const missing = missingFiles(settings.config)
  if (missing.length > 0) throw new ConfigError(missing)
  const around = await openSurroundings(settings)
  const served = await openServed(settings, around)
  const doors = await openDoors(settings, around, served)
  const { url, admin } = doors
  around.log.info({ url, admin, supergraph: served.engine().supergraph.id }, 'router is up')

  async function leave(): Promise<void> {
    await doors.drain()
    await served.close()
    await around.close()
  }
  let stopping: Promise<void> | null = null
  return {
    url,
    admin,
    reload: served.reload,
    stop: () => {
      stopping ??= leave()
      return stopping
    },
  }
}
