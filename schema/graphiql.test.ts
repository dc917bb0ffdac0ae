import { readFileSync } from 'node:fs'
import { readConfig } from '@micromart/router'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'

const { graphiql } = readConfig('schema/router.yaml', { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) })
const api = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true })
const documents = graphiql.operations.map(({ query }) => parse(query))

test('every example of GraphiQL asks for what the API has', () => {
  expect(documents.flatMap((document) => validate(api, document))).toEqual([])
})

test('what an example names is kept by one before it', () => {
  const known = new Set(['$guid'])
  for (const { query, variables, headers } of graphiql.operations) {
    for (const [, name = ''] of JSON.stringify({ variables, headers }).matchAll(/\{\{(\$?\w+)\}\}/g))
      expect(known, query).toContain(name)
    for (const [name, path] of Object.entries(graphiql.keep)) {
      const steps = path.split('.').filter((step) => !/^\d+$/.test(step))
      if (steps.every((step) => new RegExp(`\\b${step}\\b`).test(query))) known.add(name)
    }
  }
  expect(known).toEqual(new Set(['$guid', ...Object.keys(graphiql.keep)]))
})
