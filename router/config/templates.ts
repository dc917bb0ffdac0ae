import { faultIn, filledIn, linesNamed, variablesIn } from './sections/header-values.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A text in which `${NAME}` is filled in. */
interface Template {
  path: string
  text: string
  /** Why it is of no use as it is filled in; null where it is. */
  faultOf?: (filled: string) => string | null
}

/**
 * What of a configuration cannot be filled in from the environment, or would be sent as it is written. Values are only tried: they stay as they
 * are written, so that no secret stands in a configuration, and are never shown.
 */
export function templateFaults(input: unknown, env: Environment): string[] {
  const templates = templatesIn(input)
  const filled = new Set(templates.map(({ path }) => path))
  return [...templates.flatMap((template) => faultsOf(template, env)), ...strayIn(input, filled)]
}

function faultsOf({ path, text, faultOf = () => null }: Template, env: Environment): string[] {
  const fault = faultIn(text, env) ?? faultOf(filledIn(text, (variable) => linesNamed(variable, env)[0] ?? ''))
  return fault === null ? [] : [`${path}: ${fault}`]
}

function templatesIn(input: unknown): Template[] {
  const cache = recordIn(input, 'cache')
  const { token, log } = recordIn(cache, 'invalidation')
  const peers = [
    ...Object.entries(recordIn(input, 'subgraphs')).map(([name, settings]) => [`subgraphs.${name}`, settings] as const),
    ['auth.exchange', recordIn(recordIn(input, 'auth'), 'exchange')] as const,
    ['supergraph', recordIn(input, 'supergraph')] as const,
    ['cache.purge', recordIn(cache, 'purge')] as const,
  ]
  const headers = peers.flatMap(([path, settings]) =>
    Object.entries(recordIn(settings, 'headers')).map(([name, text]) => ({ path: `${path}.headers.${name}`, text })),
  )
  const others = [
    {
      path: 'rateLimit.shared.database',
      text: recordIn(recordIn(input, 'rateLimit'), 'shared').database,
      faultOf: (url: string) => (/^postgres(ql)?:$/.test(protocolOf(url)) ? null : 'not a URL of PostgreSQL'),
    },
    { path: 'cache.invalidation.token', text: token },
    {
      path: 'cache.invalidation.log.url',
      text: isRecord(log) ? log.url : undefined,
      faultOf: (url: string) =>
        /^(kafka|postgres|postgresql):\/\//.test(url) ? null : 'begins with neither kafka:// nor postgres://',
    },
    {
      path: 'cache.invalidation.log.kafka.sasl.password',
      text: recordIn(recordIn(log, 'kafka'), 'sasl').password,
    },
  ]
  return [...headers, ...valuesOfRules(recordIn(input, 'headers')), ...others].flatMap((it) =>
    typeof it.text === 'string' ? { ...it, text: it.text } : [],
  )
}

function valuesOfRules({ all, subgraphs }: Record<string, unknown>): { path: string; text: unknown }[] {
  const each = isRecord(subgraphs) ? Object.entries(subgraphs) : []
  const lists = [['all', all] as const, ...each.map(([name, rules]) => [`subgraphs.${name}`, rules] as const)]
  return lists.flatMap(([path, rules]) => {
    const request = isRecord(rules) && Array.isArray(rules.request) ? rules.request : []
    return request.map((rule, nth) => ({
      path: `headers.${path}.request.${nth}.value`,
      text: isRecord(rule) ? rule.value : null,
    }))
  })
}

/** Texts in another language, in which the same may mean something else. */
const otherLanguages = ['scalars', 'graphiql']

/** Where somebody counts on what does not happen: the text would be used with the variable's name in it. */
function strayIn(input: unknown, filled: ReadonlySet<string>): string[] {
  const strays = Object.entries(isRecord(input) ? input : {}).flatMap(([key, value]) =>
    otherLanguages.includes(key) ? [] : textsIn(value, key),
  )
  return strays.flatMap(({ path, text }) => {
    const [variable] = filled.has(path) ? [] : variablesIn(text)
    return variable === undefined
      ? []
      : [`${path}: \${${variable}} is not filled in here, but in headers and secrets alone`]
  })
}

function textsIn(value: unknown, path: string): Template[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol
  } catch {
    return ''
  }
}

const recordIn = (value: unknown, key: string) => (isRecord(value) && isRecord(value[key]) ? value[key] : {})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
