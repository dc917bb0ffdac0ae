import type { Credentials } from '@micromart/auth'
import { followSecret, linesOf } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'

interface CredentialSettings {
  mode: 'development' | 'production'
  routerCredential: string
  serviceCredential: string
}

/**
 * The credentials that this process accepts, a line each. Those that came from a file are read again when it changes, so that they can be
 * replaced at work: first the new one is added as a second line everywhere, then it becomes the first, then the old one goes.
 */
export function openCredentials(
  settings: CredentialSettings,
  environment: NodeJS.ProcessEnv,
  log: Pick<Logger, 'info' | 'error'>,
  everyMs?: number,
): Credentials {
  const current = { router: linesOf(settings.routerCredential), service: linesOf(settings.serviceCredential) }
  const production = settings.mode === 'production'
  const follow = (kind: keyof Credentials, variable: string) =>
    followSecret(variable, { environment, production, log, current: current[kind], everyMs }, (lines) => {
      current[kind] = lines
    })
  follow('router', 'MICROMART_ROUTER_CREDENTIAL')
  follow('service', 'MICROMART_SERVICE_CREDENTIAL')
  return current
}
