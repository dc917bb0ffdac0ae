import { addresses, databaseUrl, processSettings, readSettings, secret, secrets } from '@micromart/settings'
import { z } from 'zod'
import { halfGiven, kafkaSettings } from './kafka-settings.ts'

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
})

export type ServiceSettings = z.infer<typeof serviceSettings>

/** The settings of a subgraph process: the common ones and its own. Throws InvalidSettings. */
export function readServiceSettings<Shape extends z.ZodRawShape>(
  own: z.ZodObject<Shape> | undefined,
  environment: NodeJS.ProcessEnv,
): ServiceSettings & z.infer<z.ZodObject<Shape>> {
  const schema = serviceSettings.extend(own?.shape ?? {})
  return readSettings(schema, environment, { halfGiven }) as ServiceSettings & z.infer<z.ZodObject<Shape>>
}
