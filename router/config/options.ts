import { z } from 'zod'
import { configSchema } from './schema.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** One thing that may stand in a configuration. */
export interface Option {
  /** From the root; `NAME` stands for a key that the operator chooses, `[]` for each item of a list. */
  path: readonly string[]
  /** In words. */
  type: string
  /** In words or as JSON; null where it must be given. */
  default: string | null
  /** What it is for; empty if nobody has described it. */
  meaning: string
}

/** What may be written, for editors and for the page. */
export const configJsonSchema = () => z.toJSONSchema(configSchema, { io: 'input' })

/** Every option there is, each before those within it. */
export const configOptions = () => within(configJsonSchema(), [])

let whole: JsonSchema | undefined

/** What may stand at a path of keys, and of places in lists; undefined where nothing may. */
export function schemaAt(path: readonly PropertyKey[]): JsonSchema | undefined {
  whole ??= configJsonSchema()
  return path.reduce<JsonSchema | undefined>((schema, step) => schema && inside(schema, step), whole)
}

function inside(
  { properties = {}, additionalProperties, items, anyOf = [] }: JsonSchema,
  step: PropertyKey,
): JsonSchema | undefined {
  const key = String(step)
  const own = typeof step === 'number' ? items : Object.hasOwn(properties, key) ? properties[key] : additionalProperties
  if (own) return toSchema(own)
  for (const one of anyOf) {
    const found = inside(toSchema(one), step)
    if (found) return found
  }
  return undefined
}

function within(schema: JsonSchema, path: readonly string[]): Option[] {
  const { properties, additionalProperties, items, required = [] } = schema
  if (properties) {
    return Object.entries(properties).flatMap(([key, value]) => {
      const own = toSchema(value)
      return [toOption(own, [...path, key], required.includes(key)), ...within(own, [...path, key])]
    })
  }
  if (additionalProperties) return within(toSchema(additionalProperties), [...path, 'NAME'])
  const last = path.at(-1)
  return items && !Array.isArray(items) ? within(toSchema(items), [...path.slice(0, -1), `${last}[]`]) : []
}

function toOption(schema: JsonSchema, path: readonly string[], required: boolean): Option {
  const { description = '' } = schema
  const [, meaning = '', told] = /^(.*?)(?: Default: (.*)\.)?$/.exec(description) ?? []
  return { path, type: typeOf(schema), default: told ?? knownDefault(schema) ?? (required ? null : ''), meaning }
}

function knownDefault(schema: JsonSchema): string | undefined {
  if (schema.default === undefined) return undefined
  const json = JSON.stringify(schema.default)
  if (json === '{}' || json === '[]') return schema.properties ? undefined : 'none'
  return `\`${json}\``
}

/** In words. */
export function typeOf(schema: JsonSchema): string {
  const { type, format, items, additionalProperties, anyOf } = schema
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (anyOf) return [...new Set(anyOf.map((one) => typeOf(toSchema(one))))].join(' or ')
  if (type === 'integer' || type === 'number') {
    return type === 'integer' ? `whole number${boundsOf(schema)}` : `number${boundsOf(schema)}`
  }
  if (type === 'array') return `list of ${typeOf(toSchema(items))}`
  if (type === 'object') {
    return schema.properties || !additionalProperties ? 'object' : `${typeOf(toSchema(additionalProperties))} by name`
  }
  return (format && formats[format]) ?? (typeof type === 'string' ? type : 'anything')
}

const formats: Readonly<Record<string, string>> = {
  uri: 'URL',
  ipv4: 'address',
  ipv6: 'address',
  cidrv4: 'range',
  cidrv6: 'range',
}

/** Beyond these nobody would go. */
const enough = 2 ** 31 - 1

function boundsOf({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): string {
  const isWhole = type === 'integer'
  const least = minimum ?? (isWhole && typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : undefined)
  const from = least === undefined || least < -enough ? null : `from ${least}`
  const above = isWhole || typeof exclusiveMinimum !== 'number' ? null : `above ${exclusiveMinimum}`
  const to = maximum === undefined || maximum >= enough ? null : `to ${maximum}`
  return [from, above, to].map((bound) => (bound ? ` ${bound}` : '')).join('')
}

const toSchema = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as JsonSchema
