import type { Logger } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import type { Client } from '../client.ts'
import { createHookDurations } from '../observability/metrics.ts'
import { HookedOperation } from './hooked-operation.ts'
import { loadModule } from './load-module.ts'
import type { ModuleRequest } from './router-module.ts'
import { hookRunner } from './run-hook.ts'
import { withinTime } from './within-time.ts'

/** A module at work, over all supergraphs that are served in its time. */
export interface Hooks {
  /** Of one operation, however it came. @param gone aborts when its client has gone, where that is known */
  begin(method: ModuleRequest['method'], client: Client, gone?: AbortSignal): HookedOperation
  close(): Promise<void>
}

/** Loads a module and measures it; throws ModuleError. */
export async function openHooks(
  file: string,
  { timeoutMs, registry, log }: { timeoutMs: number; registry: Registry; log: Logger },
): Promise<Hooks> {
  const module = await loadModule(file)
  const { name, hooks } = module
  const run = hookRunner({ module, timeoutMs, durations: createHookDurations(registry), log })
  log.info({ module: name, file }, 'hooks are loaded')
  return {
    begin: (method, client, gone) => new HookedOperation(hooks, run, { method, client, gone }),
    async close() {
      await withinTime(timeoutMs, () => hooks.close?.()).catch((error) => {
        log.error({ err: error, module: name }, 'a module did not close')
      })
    },
  }
}
