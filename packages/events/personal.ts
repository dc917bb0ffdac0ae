import { z } from 'zod'
import { catalogue, type TypeOn } from './catalogue.ts'
import { mark } from './shared.ts'
import type { Topic } from './topics.ts'

/** What was taken out of a message's data: values by their paths, such as `shipTo.name`. */
export type PersonalFields = Readonly<Record<string, string>>

/** By schema: each is looked through once, and every event that an order appends asks. */
const known = new Map<z.ZodType | undefined, readonly string[]>()

/** The paths of the fields of a message's data that say something about a person, as their schemas have it. */
export function personalPaths<T extends Topic>(topic: T, type: TypeOn<T>): readonly string[] {
  const schema = (catalogue[topic] as Record<string, z.ZodType>)[type]
  const paths = known.get(schema) ?? pathsIn(schema, [])
  known.set(schema, paths)
  return paths
}

/**
 * A message's data without what it says about a person: such a field is empty then, and one that was not there stays away.
 * Nothing was taken where `fields` is null.
 */
export function takePersonal<T extends Topic, Data extends object>(
  topic: T,
  type: TypeOn<T>,
  data: Data,
): { data: Data; fields: PersonalFields | null } {
  const paths = personalPaths(topic, type)
  if (paths.length === 0) return { data, fields: null }
  const fields: Record<string, string> = {}
  const without = structuredClone(data)
  for (const path of paths) {
    const { holder, name } = at(without, path)
    const value = holder?.[name]
    if (!holder || typeof value !== 'string' || value === '') continue
    fields[path] = value
    holder[name] = ''
  }
  return Object.keys(fields).length > 0 ? { data: without, fields } : { data, fields: null }
}

/** The opposite of `takePersonal`. */
export function putPersonal<Data extends object>(data: Data, fields: PersonalFields): Data {
  const whole = structuredClone(data)
  for (const [path, value] of Object.entries(fields)) {
    const { holder, name } = at(whole, path)
    if (holder) holder[name] = value
  }
  return whole
}

type Fields = Record<string, unknown>

/** Where a path ends: nowhere when a part on the way is missing. */
function at(data: object, path: string): { holder: Fields | undefined; name: string } {
  const names = path.split('.')
  const name = names.pop() ?? ''
  const holder = names.reduce<Fields | undefined>(
    (within, step) => within?.[step] as Fields | undefined,
    data as Fields,
  )
  return { holder, name }
}

function pathsIn(schema: z.core.$ZodType | undefined, path: readonly string[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsIn(schema.unwrap(), path)
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) => pathsIn(field, [...path, name]))
  }
  return schema && mark(schema) === 'personal' ? [path.join('.')] : []
}
