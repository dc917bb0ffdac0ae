import type { TlsFiles } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'
import type { RouterConfig } from '../config/schema.ts'

export interface RunRouterSettings {
  /** Path or URL of the composed supergraph's SDL. */
  supergraph: string
  config: RouterConfig
  /**
   * Where `${NAME}` in the configuration's header values is looked up, as NAME or NAME_FILE; files are read again when they change. And what
   * OpenTelemetry's variables say.
   */
  environment: NodeJS.ProcessEnv
  /** File of a module of hooks, in place of the configuration's. */
  module?: string | undefined
  host: string
  /** 0 for any free one. */
  port: number
  adminPort: number
  /** Where metrics are told over mTLS as well, with the certificate of `tls`. */
  metricsPort?: number | undefined
  production: boolean
  log?: Logger
  /** How often such files are looked at, in ms; by default as often as the TLS files. */
  rereadMs?: number
  /** How long a client that keeps a connection is left to ask once more when the router stops, in ms. Default: 2 s. */
  lastRequestMs?: number
  /** Plan in this thread, which then may be held up and ended by planning: for tests, which start many routers. */
  plansHere?: boolean
  /** Shown to subgraphs and issuers whose URL is https, and by whose CA they are judged. */
  tls?: TlsFiles | undefined
}
