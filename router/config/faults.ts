import type { z } from 'zod'
import { schemaAt, typeOf } from './options.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What the schema says nothing of in words of its own is told by {@link faultsIn}, which knows what belongs there. */
export const withoutWords = () => ''

/**
 * What is wrong, a line each: where, what stands there unless it may be a secret, and what belongs there.
 *
 * @param input what was checked
 * @param issues told by the schema, with {@link withoutWords} where it has none
 */
export function faultsIn(input: unknown, issues: readonly Issue[]): string[] {
  return [...new Set(issues.flatMap((issue) => faultsOf(issue, [])))]

  /** @param above where the issue's own path begins */
  function faultsOf(issue: Issue, above: Path): string[] {
    const path = [...above, ...issue.path]
    const told = (message: string) => `${placeOf(path)}: ${message || mismatch(path, valueAt(input, path))}`
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key))
    if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => told(message))
    if (issue.code !== 'invalid_union') return [told(issue.message)]
    const [meant, ...others] = issue.errors.filter(isMeant)
    return meant && others.length === 0 ? meant.flatMap((inner) => faultsOf(inner, path)) : [told(issue.message)]
  }
}

/** Of several forms that a value may have, whether it is this one that somebody has tried to write. */
const isMeant = (issues: readonly Issue[]) =>
  !issues.some(({ code, path }) => path.length === 0 && /^(invalid_type|invalid_value|unrecognized_keys)$/.test(code))

const placeOf = (path: Path) => path.map(String).join('.') || 'the whole'

function unknownKey(path: Path, key: string): string {
  const known = Object.keys(schemaAt(path)?.properties ?? {})
  return `${placeOf([...path, key])}: unknown key${known.length > 0 ? ` (there are ${known.join(', ')})` : ''}`
}

function mismatch(path: Path, value: unknown): string {
  const type = typeOf(schemaAt(path) ?? {})
  const belongs = `${article(type)}${type}`
  if (value === undefined) return `must be given: ${belongs}`
  const isEmpty = (value === '' && type.includes('string')) || (Array.isArray(value) && type.includes('list of'))
  if (isEmpty) return 'must not be empty'
  return `must be ${belongs}, not ${shown(value, type)}`
}

function article(type: string): string {
  if (/^(`|anything)/.test(type)) return type.includes(', ') ? 'one of ' : ''
  return /^[aeio]/.test(type) ? 'an ' : 'a '
}

/** A text that stands where a longer one may, such as a password, is not shown. */
function shown(value: unknown, type: string): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  if (/URL/.test(type)) return JSON.stringify(value.replace(/\/\/.*@/, '//…@'))
  return /string|list|object|anything/.test(type) ? 'a string' : JSON.stringify(value)
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), input)

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null
