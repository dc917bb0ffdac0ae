import { readFileSync } from 'node:fs'
import { catalogue } from '@micromart/events'
import { buildASTSchema, type DirectiveNode, isObjectType, Kind, parse as parseSdl } from 'graphql'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

type Rule = { type: string; key: Record<string, string> } | { tag: string }

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const { topics, events }: { topics: (keyof typeof catalogue)[]; events: Record<string, Rule[]> } = parseYaml(
  read('router.yaml'),
).cache.invalidation.log
const api = buildASTSchema(parseSdl(read('api.graphql')))
const rules = Object.entries(events).flatMap(([event, own]) => own.map((rule) => ({ event, rule })))
const schemas: Record<string, z.ZodType> = Object.assign({}, ...topics.map((topic) => catalogue[topic]))

test('the router is told what each event outdates that is on the topics that it hears', () => {
  expect(Object.keys(events).sort()).toEqual(Object.keys(schemas).sort())
})

test.each(
  rules.flatMap(({ event, rule }) => ('key' in rule ? Object.values(rule.key).map((path) => [event, path]) : [])),
)('%s has %s', (event, path) => {
  const steps = (path ?? '')
    .replace(/^data\./, '')
    .replaceAll('[]', '.items')
    .split('.')
  let at: unknown = z.toJSONSchema(schemas[event ?? ''] ?? z.never(), { unrepresentable: 'any', io: 'input' })
  for (const step of steps) {
    const { properties, items } = at as { properties?: Record<string, unknown>; items?: unknown }
    at = step === 'items' ? items : properties?.[step]
    expect(at).toBeDefined()
  }
})

test('what it is told of is in the API: types by their fields, fields of the root by their names', () => {
  const unknown = rules.filter(({ rule }) => {
    if ('tag' in rule) return !api.getQueryType()?.getFields()[rule.tag.replace(/^Query\./, '')]
    const type = api.getType(rule.type)
    return !isObjectType(type) || Object.keys(rule.key).some((name) => !type.getFields()[name])
  })
  expect(unknown).toEqual([])
})

/** What need not be told of by the service that answers it, and why. */
const apart: Record<string, string> = { 'inventory Product': 'it is made of its variants, of which it tells' }

/** A service may be asked about something that it has not heard of yet, as search before it has read what is new: then its answer is outdated again. */
test.each(topics)('what is kept of the service of %s is outdated by what that service itself tells', (topic) => {
  const service = topic.replace('.events', '')
  const own = rules.filter(({ event }) => event in catalogue[topic]).map(({ rule }) => rule)
  const named = new Set(own.map((rule) => ('tag' in rule ? rule.tag : rule.type)))
  const { definitions } = parseSdl(read(`../subgraphs/${service}/schema.graphql`))
  const answered = definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    const fields = type.name.value === 'Query' ? (type.fields ?? []) : []
    const things = isKept(type) && has(type, 'key') ? [type.name.value] : []
    return [...things, ...fields.filter(isKept).map(({ name }) => `Query.${name.value}`)]
  })
  expect(answered.filter((name) => !named.has(name) && !apart[`${service} ${name}`])).toEqual([])
})

const has = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }, name: string): boolean =>
  directives?.some((directive) => directive.name.value === name) === true
/** For 0 seconds is not at all. */
const isKept = (node: Parameters<typeof has>[0]): boolean =>
  node.directives?.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'cacheControl' && !given.some(({ value }) => value.kind === Kind.INT && value.value === '0'),
  ) === true
