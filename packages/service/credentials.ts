import { readFileSync } from 'node:fs'
import type { Credentials } from '@micromart/auth'
import { linesOf, weaknessOf } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'

const rereadMs = 2_000

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
  everyMs = rereadMs,
): Credentials {
  const current = { router: linesOf(settings.routerCredential), service: linesOf(settings.serviceCredential) }
  const follow = (kind: keyof Credentials, variable: string) => {
    const file = environment[variable] ? undefined : environment[`${variable}_FILE`]
    if (file === undefined) return
    let seen = current[kind].join('\n')
    const reread = () => {
      const found = linesIn(file)
      const text = found.join('\n')
      if (text === seen) return
      seen = text
      const weak = settings.mode === 'production' ? found.map(weaknessOf).find((weakness) => weakness !== null) : null
      if (found.length === 0 || weak) {
        log.error({ variable, fault: weak ?? 'is missing' }, 'a new credential cannot be used; the ones before stay')
        return
      }
      current[kind] = found
      log.info({ variable, accepted: found.length }, 'credentials were read again')
    }
    setInterval(reread, everyMs).unref()
  }
  follow('router', 'MICROMART_ROUTER_CREDENTIAL')
  follow('service', 'MICROMART_SERVICE_CREDENTIAL')
  return current
}

function linesIn(file: string): string[] {
  try {
    return linesOf(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
