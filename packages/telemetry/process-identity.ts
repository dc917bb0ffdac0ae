import { hostname } from 'node:os'
import { version } from '../../package.json'

/** What tells a process from all others, to those who watch many. */
export interface ProcessIdentity {
  /** `service.name`, such as `orders`. */
  service: string
  /** `service.version`. */
  version: string
  /** `service.instance.id`: which of its replicas. */
  instance: string
}

/** As its environment names it: MICROMART_VERSION, else the sources' version; MICROMART_INSTANCE, else the host's name. */
export const processIdentity = (service: string, environment: NodeJS.ProcessEnv = process.env): ProcessIdentity => ({
  service,
  version: environment.MICROMART_VERSION || version,
  instance: environment.MICROMART_INSTANCE || hostname(),
})
