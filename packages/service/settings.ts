import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { halfGiven, kafkaSettings } from './kafka-settings.ts'

const prefix = 'MICROMART_'

/** Settings that a process cannot run with; `message` names every one of them, and never shows a value. */
export class InvalidSettings extends Error {
  override name = 'InvalidSettings'
}

/** Set by the supervisor for processes of every kind; known everywhere so that no process refuses another's. */
export const processSettings = z.object({
  mode: z.enum(['development', 'production']).default('development'),
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65535),
  adminPort: z.coerce.number().int().min(0).max(65535),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** `pipe`: the process ends when its stdin closes, that is, when whoever started it is gone. */
  parent: z.enum(['pipe']).optional(),
  /** `1` seeds demo accounts and coupons; refused in production mode. */
  demo: z.literal('1').optional(),
  /** Folder in which failpoints are armed; refused in production mode. */
  failpoints: z.string().optional(),
})

const secret = z.string().min(16, 'is shorter than 16 characters')

const serviceSettings = processSettings.extend({
  ...kafkaSettings.shape,
  databaseUrl: z.string().startsWith('postgres'),
  eventLogUrl: z
    .string()
    .regex(
      /^(postgres(ql)?:\/\/.+|kafka:\/\/[^/,:]+:\d+(,[^/,:]+:\d+)*)$/,
      'is neither postgres://… nor kafka://HOST:PORT,HOST:PORT',
    ),
  routerCredential: secret,
  serviceCredential: secret,
  tokenIssuer: z.string(),
  tokenAudience: z.string(),
  jwksUrl: z.url(),
})

export type ServiceSettings = z.infer<typeof serviceSettings>

const variableOf = (setting: string) => prefix + setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

/**
 * Reads settings from the environment: `databaseUrl` from MICROMART_DATABASE_URL, or from the file that
 * MICROMART_DATABASE_URL_FILE names. Throws InvalidSettings with every missing, wrong or unknown variable at once.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: NodeJS.ProcessEnv,
): z.infer<z.ZodObject<Shape>> {
  const faults: string[] = []
  const found: Record<string, string> = {}
  const known = new Set<string>()
  for (const setting of Object.keys(schema.shape)) {
    const variable = variableOf(setting)
    known.add(variable).add(`${variable}_FILE`)
    const value = environment[variable] ?? fromFile(environment[`${variable}_FILE`], variable, faults)
    if (value !== undefined && value !== '') found[setting] = value
  }
  for (const variable of Object.keys(environment)) {
    if (variable.startsWith(prefix) && !known.has(variable)) faults.push(`${variable} is not a setting of this process`)
  }
  const parsed = schema.safeParse(found)
  for (const issue of parsed.error?.issues ?? []) {
    const setting = String(issue.path[0])
    faults.push(`${variableOf(setting)} ${setting in found ? issue.message : 'is missing'}`)
  }
  for (const [missing, given] of halfGiven(found)) {
    faults.push(`${variableOf(missing)} is missing, which ${variableOf(given)} needs`)
  }
  if (!parsed.success || faults.length > 0) throw new InvalidSettings(faults.join('\n'))
  refuseInProduction(found)
  return parsed.data
}

/** The settings of a subgraph process: the common ones and its own. */
export function readServiceSettings<Shape extends z.ZodRawShape>(
  own: z.ZodObject<Shape> | undefined,
  environment: NodeJS.ProcessEnv,
): ServiceSettings & z.infer<z.ZodObject<Shape>> {
  const schema = serviceSettings.extend(own?.shape ?? {})
  return readSettings(schema, environment) as ServiceSettings & z.infer<z.ZodObject<Shape>>
}

function fromFile(path: string | undefined, variable: string, faults: string[]): string | undefined {
  if (path === undefined) return
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    faults.push(`${variable}_FILE cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function refuseInProduction(found: Record<string, string>): void {
  if (found.mode !== 'production') return
  for (const setting of ['demo', 'failpoints']) {
    if (setting in found) throw new InvalidSettings(`${variableOf(setting)} has no place in production mode`)
  }
}
