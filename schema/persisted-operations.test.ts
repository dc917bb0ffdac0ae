import { readFile } from 'node:fs/promises'
import { readConfig } from '@micromart/router'
import { preparation } from '@micromart/router/prepare'
import { loadSupergraph } from '@micromart/router/supergraph'
import { Kind, parse, type TypeNode, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { formerPath } from './former-operations.ts'

const config = readConfig('schema/router.yaml', { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) })
const read = preparation({
  supergraph: loadSupergraph(await readFile('schema/supergraph.graphql', 'utf8')),
  plan: () => Promise.reject(new Error('nothing is planned here')),
  config,
  introspection: false,
  onPlan() {},
})
const operationsIn = async (path: string) =>
  Object.values<string>(JSON.parse(await readFile(path, 'utf8'))).map((text) => [
    /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1],
    text,
  ])
const operations = await operationsIn('storefront/generated/persisted-documents.json')
/** Of the release before, whose storefronts go on beside this one's while an update does. */
const former = await operationsIn(formerPath)

/** More than a page of the storefront's shows: what asks for more by a variable has to be thought about here. */
const pageSize = 50

/** Coerced variables with which an operation asks for as much as it can. */
function most(text: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  visit(parse(text), {
    VariableDefinition({ variable, type }) {
      variables[variable.name.value] = mostOf(type)
    },
  })
  return variables
}

function mostOf(type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return mostOf(type.type)
  if (type.kind === Kind.LIST_TYPE) return []
  if (type.name.value === 'Int') return pageSize
  return type.name.value === 'Boolean' ? true : 'text'
}

describe('what the storefront asks', () => {
  test('is known to the router', () => expect(operations.length).toBeGreaterThan(20))

  test.each([...operations, ...former.map(([name, text]) => [`${name} of before`, text])])(
    '%s stays within the router’s limits of size and cost',
    (_, text = '') => {
      const cost = read(text, () => {})
        .operation(null)
        .cost(most(text))
      expect(cost).toBeLessThanOrEqual(config.cost.max)
    },
  )
})
