import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { ConfigError } from './config-error.ts'
import { faultsIn, withoutWords } from './faults.ts'
import { configSchema, type RouterConfig } from './schema.ts'
import { templateFaults } from './templates.ts'
import { whyUnreadable } from './why-unreadable.ts'

/**
 * Checks a configuration and fills in its defaults.
 *
 * @param input what the file says, already parsed
 * @param env where `${NAME}` in header values must be found, as NAME or NAME_FILE, so that secrets stay out of the file
 * @throws ConfigError
 */
export function parseConfig(input: unknown, env: Readonly<Record<string, string | undefined>>): RouterConfig {
  const faults = templateFaults(input, env)
  const parsed = configSchema.safeParse(input, { error: withoutWords })
  if (!parsed.success) faults.push(...faultsIn(input, parsed.error.issues))
  if (faults.length > 0 || !parsed.success) throw new ConfigError(faults)
  return parsed.data
}

/**
 * Reads JSON or YAML files, each laid over those before it: objects key by key, anything else as a whole. See {@link parseConfig}.
 * YAML is a superset of JSON, so one parser reads both.
 *
 * @param files their paths, separated by commas
 */
export function readConfig(files: string, env: Readonly<Record<string, string | undefined>>): RouterConfig {
  return parseConfig(files.split(',').map(contentOf).reduce(laidOver, {}), env)
}

/** A tag that YAML does not have would be dropped, and what stands behind it taken as it is: that is a fault, too. */
function contentOf(file: string): unknown {
  try {
    const bytes = readFileSync(file)
    if (!isUtf8(bytes)) throw new Error('it is not UTF-8')
    const document = parseDocument(bytes.toString(), { logLevel: 'error' })
    const [fault] = [...document.errors, ...document.warnings]
    if (fault) throw fault
    return document.toJS() ?? {}
  } catch (error) {
    throw new ConfigError([`${file}: ${whyUnreadable(error)}`])
  }
}

function laidOver(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over
  const merged = Object.entries(over).map(([key, value]) => [key, key in under ? laidOver(under[key], value) : value])
  return { ...under, ...Object.fromEntries(merged) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
