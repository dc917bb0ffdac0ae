import { readFileSync } from 'node:fs'
import type { Logger } from '@micromart/telemetry'
import type { CacheConfig } from '../../config/sections/cache.ts'
import { filledIn } from '../../config/sections/header-values.ts'
import type { Follow } from './feed.ts'

type LogConfig = NonNullable<CacheConfig['invalidation']['log']>

/** How the configured log is heard. Its driver is loaded only once there is one to be heard, and secrets are read anew each time. */
export function followOf({ url, topics, kafka }: LogConfig, lookUp: (variable: string) => string, log: Logger): Follow {
  return async (heard, signal) => {
    if (url === undefined) return untilAborted(signal)
    const { followLog } = await import('@micromart/messaging/follow')
    const { prefix, sasl, tls } = kafka
    const settings = {
      prefix,
      sasl: sasl && { ...sasl, password: filledIn(sasl.password, lookUp) },
      tls: tls && { ca: contentOf(tls.ca), cert: contentOf(tls.cert), key: contentOf(tls.key) },
    }
    await followLog({ url: filledIn(url, lookUp), topics, kafka: settings, logger: log }, heard, signal)
  }
}

const contentOf = (file: string | undefined) => (file === undefined ? undefined : readFileSync(file, 'utf8'))

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
