import { z } from 'zod'

/** What an attribute may say: of OTLP's values, lists and maps as JSON text. */
export type AttributeValue = string | number | boolean
export type Attributes = Record<string, AttributeValue>

/** Longer text (characters) is cut, and more attributes than this are left out: one span must not take everybody's room. */
const LONGEST_TEXT = 4_096
const MOST_ATTRIBUTES = 128
const DEEPEST = 8

/** A 64-bit number: decimal text in JSON, a number where somebody wrote one. */
export const int64 = z.union([z.string(), z.number()])

/** Hex in JSON, bytes in protobuf. */
export const id = z
  .union([z.string(), z.instanceof(Uint8Array)])
  .transform((given) => (typeof given === 'string' ? given : Buffer.from(given).toString('hex')).toLowerCase())

/** One of its fields says it; whoever reads it looks no deeper than it shows. */
const anyValue = z.looseObject({}).nullish()
type AnyValue = z.infer<typeof anyValue>

export const keyValues = z
  .array(z.object({ key: z.string(), value: anyValue }))
  .default([])
  .transform(attributesOf)

export const resource = z.object({ attributes: keyValues }).default({ attributes: {} })

function attributesOf(pairs: readonly { key: string; value?: AnyValue }[]): Attributes {
  const attributes: Attributes = {}
  for (const { key, value } of pairs.slice(0, MOST_ATTRIBUTES)) attributes[cut(key)] = attributeValue(value)
  return attributes
}

/** Any value of OTLP as text, a number or a boolean. */
export function attributeValue(value: AnyValue): AttributeValue {
  const plain = plainOf(value, 0)
  if (typeof plain === 'string') return cut(plain)
  if (typeof plain === 'number' || typeof plain === 'boolean') return plain
  return cut(JSON.stringify(plain) ?? '')
}

function plainOf(value: AnyValue, depth: number): unknown {
  if (!value || depth > DEEPEST) return ''
  if (typeof value.stringValue === 'string' || typeof value.boolValue === 'boolean') {
    return value.stringValue ?? value.boolValue
  }
  if (value.intValue !== undefined) {
    const number = Number(value.intValue)
    return Number.isSafeInteger(number) ? number : String(value.intValue)
  }
  if (value.doubleValue !== undefined) {
    const number = Number(value.doubleValue)
    return Number.isFinite(number) ? number : String(value.doubleValue)
  }
  if (value.bytesValue !== undefined) {
    return value.bytesValue instanceof Uint8Array
      ? Buffer.from(value.bytesValue).toString('base64')
      : String(value.bytesValue)
  }
  const { arrayValue, kvlistValue } = value
  if (arrayValue !== undefined) return listOf(arrayValue).map((one) => plainOf(one as AnyValue, depth + 1))
  return Object.fromEntries(
    listOf(kvlistValue).map((pair) => {
      const { key, value } = (pair ?? {}) as { key?: unknown; value?: AnyValue }
      return [String(key ?? ''), plainOf(value, depth + 1)]
    }),
  )
}

function listOf(list: unknown): unknown[] {
  const { values } = (list ?? {}) as { values?: unknown }
  return Array.isArray(values) ? values.slice(0, MOST_ATTRIBUTES) : []
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`
}
