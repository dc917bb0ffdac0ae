import { fromCaller } from '@micromart/running-shop'
import type { Secrets } from '../secrets.ts'

/** What processes are told of the credentials by which they know each other. */
export interface CredentialSettings {
  router: Record<string, string>
  service: Record<string, string>
}

/** The shop's own credentials, or the files that the caller's environment names, so that they can be replaced while it runs. */
export function credentialSettings(
  environment: NodeJS.ProcessEnv,
  secrets: Pick<Secrets, 'routerCredential' | 'serviceCredential'>,
): CredentialSettings {
  const settings = (variable: string, own: string): Record<string, string> => {
    const file = environment[`${variable}_FILE`]
    return file ? { [`${variable}_FILE`]: fromCaller(file) } : { [variable]: own }
  }
  return {
    router: settings('MICROMART_ROUTER_CREDENTIAL', secrets.routerCredential),
    service: settings('MICROMART_SERVICE_CREDENTIAL', secrets.serviceCredential),
  }
}
