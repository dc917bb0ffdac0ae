import { readFileSync } from 'node:fs'
import { catalogue } from '@micromart/events'
import { buildASTSchema, isObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

type Rule = { type: string; key: Record<string, string> } | { tag: string }

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const { topics, events }: { topics: (keyof typeof catalogue)[]; events: Record<string, Rule[]> } = parseYaml(
  read('router.yaml'),
).cache.invalidation.log
const api = buildASTSchema(parse(read('api.graphql')))
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
