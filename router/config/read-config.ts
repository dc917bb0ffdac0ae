import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import { ConfigError } from './config-error.ts'
import { faultIn, filledIn, linesNamed } from './header-values.ts'
import { configSchema, type RouterConfig } from './schema.ts'
import { whyUnreadable } from './why-unreadable.ts'

/**
 * Checks a configuration and fills in its defaults.
 *
 * @param input what the file says, already parsed
 * @param env where `${NAME}` in header values must be found, as NAME or NAME_FILE, so that secrets stay out of the file
 * @throws ConfigError
 */
export function parseConfig(input: unknown, env: Readonly<Record<string, string | undefined>>): RouterConfig {
  const faults = [...headerFaults(input, env), ...databaseFaults(input, env), ...invalidationFaults(input, env)]
  const parsed = configSchema.safeParse(input)
  if (!parsed.success) faults.push(...parsed.error.issues.flatMap(faultsOf))
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

function contentOf(file: string): unknown {
  try {
    return parseYaml(readFileSync(file, 'utf8')) ?? {}
  } catch (error) {
    throw new ConfigError([`${file}: ${whyUnreadable(error)}`])
  }
}

function laidOver(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over
  const merged = Object.entries(over).map(([key, value]) => [key, key in under ? laidOver(under[key], value) : value])
  return { ...under, ...Object.fromEntries(merged) }
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  const at = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'the whole'
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at([...issue.path, key])}: unknown key`)
  return [`${at(issue.path)}: ${issue.message}`]
}

/** Values are only tried here: they stay as they are written, so that no secret stands in a configuration. */
function headerFaults(input: unknown, env: Readonly<Record<string, string | undefined>>): string[] {
  const peers = [
    ...Object.entries(recordIn(input, 'subgraphs')).map(([name, settings]) => [`subgraphs.${name}`, settings] as const),
    ['auth.exchange', recordIn(recordIn(input, 'auth'), 'exchange')] as const,
    ['supergraph', recordIn(input, 'supergraph')] as const,
    ['cache.purge', recordIn(recordIn(input, 'cache'), 'purge')] as const,
  ]
  const templates = peers.flatMap(([path, settings]) =>
    Object.entries(recordIn(settings, 'headers')).map(([header, it]) => [`${path}.headers.${header}`, it] as const),
  )
  return [...templates, ...valuesOfRules(recordIn(input, 'headers'))].flatMap(([path, template]) => {
    const fault = typeof template === 'string' ? faultIn(template, env) : null
    return fault === null ? [] : [`${path}: ${fault}`]
  })
}

/** Never shows the URL. */
function databaseFaults(input: unknown, env: Readonly<Record<string, string | undefined>>): string[] {
  const { database } = recordIn(recordIn(input, 'rateLimit'), 'shared')
  if (typeof database !== 'string') return []
  const url = filledIn(database, (variable) => linesNamed(variable, env)[0] ?? '')
  const fault = faultIn(database, env) ?? (/^postgres(ql)?:$/.test(protocolOf(url)) ? null : 'not a URL of PostgreSQL')
  return fault === null ? [] : [`rateLimit.shared.database: ${fault}`]
}

/** Never shows what is filled in. */
function invalidationFaults(input: unknown, env: Readonly<Record<string, string | undefined>>): string[] {
  const { token, log } = recordIn(recordIn(input, 'cache'), 'invalidation')
  const { password } = recordIn(recordIn(log, 'kafka'), 'sasl')
  const url = isRecord(log) ? log.url : undefined
  const templates = { token, 'log.url': url, 'log.kafka.sasl.password': password }
  const faults = Object.entries(templates).flatMap(([path, template]) => {
    const fault = typeof template === 'string' ? faultIn(template, env) : null
    return fault === null ? [] : [`cache.invalidation.${path}: ${fault}`]
  })
  if (typeof url !== 'string' || faults.length > 0) return faults
  const filled = filledIn(url, (variable) => linesNamed(variable, env)[0] ?? '')
  return /^(kafka|postgres|postgresql):\/\//.test(filled)
    ? []
    : ['cache.invalidation.log.url: begins with neither kafka:// nor postgres://']
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol
  } catch {
    return ''
  }
}

function valuesOfRules({ all, subgraphs }: Record<string, unknown>): (readonly [path: string, template: unknown])[] {
  const each = isRecord(subgraphs) ? Object.entries(subgraphs) : []
  const lists = [['all', all] as const, ...each.map(([name, rules]) => [`subgraphs.${name}`, rules] as const)]
  return lists.flatMap(([path, rules]) => {
    const request = isRecord(rules) && Array.isArray(rules.request) ? rules.request : []
    return request.map(
      (rule, nth) => [`headers.${path}.request.${nth}.value`, isRecord(rule) ? rule.value : null] as const,
    )
  })
}

const recordIn = (value: unknown, key: string) => (isRecord(value) && isRecord(value[key]) ? value[key] : {})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
