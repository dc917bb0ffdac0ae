import { addresses, databaseUrl, processSettings, readSettings, secret, secrets } from '@micromart/settings'
import { z } from 'zod'
import { halfGiven, kafkaSettings } from './messaging/kafka-settings.ts'
import { keepDays, withKept } from './workers/keep-days.ts'
import { commonRetentions, type Retention } from './workers/retention.ts'

/** A week, as brokers keep events unless they are told otherwise. */
const usualLogHours = 7 * 24

const serviceSettings = processSettings.extend({
  ...kafkaSettings.shape,
  databaseUrl,
  eventLogUrl: z
    .string()
    .regex(
      /^(postgres(ql)?:\/\/.+|kafka:\/\/[^/,:]+:\d+(,[^/,:]+:\d+)*)$/,
      'is neither postgres://… nor kafka://HOST:PORT,HOST:PORT',
    )
    .register(secrets, { in: 'url' }),
  routerCredential: secret,
  serviceCredential: secret,
  tokenIssuer: z.string(),
  tokenAudience: z.string(),
  jwksUrl: addresses,
  /** How long the embedded log keeps what was read, in hours; brokers are told by `kafkaRetentionHours`. */
  eventLogRetentionHours: z.coerce.number().int().min(1).default(usualLogHours),
  /** By the tables of whichever service it is. */
  keepDays: keepDays('', []),
})

export type ServiceSettings = z.infer<typeof serviceSettings>

/** What of a service's settings is its own. */
interface Settled<Shape extends z.ZodRawShape> {
  name: string
  settings?: z.ZodObject<Shape>
  retention?: readonly Retention[]
}

/** The settings of a subgraph process: the common ones and its own. Throws InvalidSettings. */
export function readServiceSettings<Shape extends z.ZodRawShape>(
  { name, settings, retention = [] }: Settled<Shape>,
  environment: NodeJS.ProcessEnv,
): ServiceSettings & z.infer<z.ZodObject<Shape>> {
  const keepDaysHere = keepDays(name, [...commonRetentions(usualLogHours), ...retention])
  const schema = serviceSettings.extend({ keepDays: keepDaysHere }).extend(settings?.shape ?? {})
  return readSettings(schema, environment, { halfGiven }) as ServiceSettings & z.infer<z.ZodObject<Shape>>
}

/** What of a service's tables goes by itself, and when. */
export function retentionsOf(
  { retention = [] }: Pick<Settled<never>, 'retention'>,
  {
    keepDays,
    ...settings
  }: Pick<ServiceSettings, 'keepDays' | 'eventLogUrl' | 'eventLogRetentionHours' | 'kafkaRetentionHours'>,
): readonly Retention[] {
  const onKafka = settings.eventLogUrl.startsWith('kafka:')
  const logHours = onKafka ? (settings.kafkaRetentionHours ?? usualLogHours) : settings.eventLogRetentionHours
  return withKept([...commonRetentions(logHours), ...retention], keepDays)
}
