import { z } from 'zod'
import { httpUrl } from './values.ts'

export const telemetry = z
  .strictObject({
    endpoint: httpUrl
      .optional()
      .describe(
        'Where traces go, by OTLP over HTTP: its path with `/v1/traces` appended; metrics and logs, too, where the environment asks for them. Default: `OTEL_EXPORTER_OTLP_ENDPOINT`, or nowhere. More in docs/settings.md under OpenTelemetry.',
      ),
    logLevel: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('The least that is logged.'),
  })
  .prefault({})
  .describe('What operators hear.')
