import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { endByFaults, faultText } from './fault-text.ts'
import { InvalidSettings } from './invalid-settings.ts'
import { linesOf, secrets } from './process-settings.ts'
import { telemetryFaults } from './telemetry-settings.ts'
import { howToMakeOne, passwordWeaknessOf, urlWeaknessOf, weaknessOf } from './weakness.ts'

const prefix = 'MICROMART_'

/** Files in PEM. */
export interface TlsFiles {
  certFile: string
  keyFile: string
  /** Of whoever signs the certificates of those that we speak with. */
  caFile: string
}

const tlsVariables = { certFile: 'TLS_CERT_FILE', keyFile: 'TLS_KEY_FILE', caFile: 'TLS_CA_FILE' } as const

/** By which files a process proves itself, and judges others; undefined where it speaks plain HTTP. Throws InvalidSettings. */
export function tlsFiles(environment: NodeJS.ProcessEnv): TlsFiles | undefined {
  const fault = tlsFault(environment)
  if (fault) throw new InvalidSettings(fault)
  const [certFile, keyFile, caFile] = Object.values(tlsVariables).map((variable) => environment[variable])
  return certFile && keyFile && caFile ? { certFile, keyFile, caFile } : undefined
}

function tlsFault(environment: NodeJS.ProcessEnv): string | undefined {
  const missing = Object.values(tlsVariables).filter((variable) => !environment[variable])
  if (missing.length === 0 || missing.length === 3) return
  return `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: the three TLS files go together`
}

/** The variable of a setting: `databaseUrl` is MICROMART_DATABASE_URL. */
const variableOf = (setting: string) => prefix + setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

interface Further {
  others?: readonly string[]
  halfGiven?: (found: Record<string, string>) => readonly (readonly [missing: string, given: string])[]
}

/**
 * Reads settings from the environment: `databaseUrl` from MICROMART_DATABASE_URL, or from the file that
 * MICROMART_DATABASE_URL_FILE names. In production mode secrets must be secret, and what only a demo has is refused.
 * Throws InvalidSettings with every missing, wrong, weak or unknown variable at once.
 *
 * @param further secrets beyond the schema, by the variables that hold them; and what tells settings that mean nothing without
 *   another, as `[the missing one, the one given]`
 */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: NodeJS.ProcessEnv,
  { others = [], halfGiven }: Further = {},
): z.infer<z.ZodObject<Shape>> {
  const faults = new Map<string, string>()
  const found: Record<string, string> = {}
  const settings = Object.keys(schema.shape)
  for (const setting of settings) {
    const value = textOf(variableOf(setting), environment, faults)
    if (value) found[setting] = value
  }
  const known = new Set([...settings.map(variableOf), ...others].flatMap((name) => [name, `${name}_FILE`]))
  for (const variable of Object.keys(environment)) {
    if (variable.startsWith(prefix) && !known.has(variable)) faults.set(variable, 'is not a setting of this process')
  }
  const parsed = schema.safeParse(found)
  for (const issue of parsed.error?.issues ?? []) {
    const setting = String(issue.path[0])
    if (!faults.has(variableOf(setting))) {
      faults.set(variableOf(setting), setting in found ? issue.message : 'is missing')
    }
  }
  for (const [missing, given] of halfGiven?.(found) ?? []) {
    faults.set(variableOf(missing), `is missing, which ${variableOf(given)} needs`)
  }
  const secretSettings = settings.filter((setting) => isSecret(schema.shape[setting]))
  const secretVariables = new Set([...secretSettings.map(variableOf), ...others])
  if (found.mode === 'production') {
    for (const setting of secretSettings) {
      const weakness = weaknessIn(found[setting], isSecret(schema.shape[setting]))
      if (weakness && !faults.has(variableOf(setting))) faults.set(variableOf(setting), weakness)
    }
    for (const variable of others) {
      const weakness = weaknessIn(textOf(variable, environment, faults), 'text')
      if (weakness) faults.set(variable, weakness)
    }
    for (const setting of ['demo', 'failpoints']) {
      if (setting in found) faults.set(variableOf(setting), 'has no place in production mode')
    }
  }
  const lines = [...faults].map(([variable, fault]) => `${variable} ${fault}`)
  const tls = tlsFault(environment)
  if (tls) lines.push(tls)
  else if (found.metricsPort !== undefined && !tlsFiles(environment))
    lines.push(`${variableOf('metricsPort')} needs ${Object.values(tlsVariables).join(', ')}`)
  lines.push(...telemetryFaults(environment))
  if ([...faults.keys()].some((variable) => secretVariables.has(variable))) lines.push(howToMakeOne)
  if (!parsed.success || lines.length > 0) throw new InvalidSettings(lines.join('\n'))
  return parsed.data
}

/**
 * Starts a process, or ends it: with status 78 (EX_CONFIG) and the list of what is wrong when its settings are, with status 1 when
 * anything else is. From then on it ends with status 1, as Node's processes do, by what nobody catches, and says that without what hangs on it.
 */
export async function startOrExit<T>(name: string, start: () => T | Promise<T>): Promise<T> {
  endByFaults()
  try {
    return await start()
  } catch (error) {
    const told = error instanceof InvalidSettings
    console.error(told ? `${name} cannot start:\n${error.message}` : faultText(error))
    process.exit(told ? 78 : 1)
  }
}

/** A variable, or what stands in the file that NAME_FILE names; empty is not set. */
function textOf(variable: string, environment: NodeJS.ProcessEnv, faults: Map<string, string>): string | undefined {
  const value = environment[variable]
  const path = environment[`${variable}_FILE`]
  if (value !== undefined || path === undefined) return value || undefined
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    faults.set(
      variable,
      `has no value: ${variable}_FILE cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}

type SecretForm = 'text' | 'url' | 'password'

function isSecret(schema: unknown): SecretForm | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isSecret(schema.unwrap())
  return schema instanceof z.ZodType ? secrets.get(schema)?.in : undefined
}

/** Each line is a secret of its own. */
function weaknessIn(text: string | undefined, form: SecretForm | undefined): string | null {
  if (text === undefined) return null
  if (form === 'url') return urlWeaknessOf(text)
  if (form === 'password') return passwordWeaknessOf(text)
  return (
    linesOf(text)
      .map(weaknessOf)
      .find((weakness) => weakness !== null) ?? null
  )
}
