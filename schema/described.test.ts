import { readFile } from 'node:fs/promises'
import { readConfig } from '@micromart/router'
import { loadSupergraph } from '@micromart/router/supergraph'
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'

// Whoever writes a client has what the router tells of its schema: what a field means, in what units, when it is null, who may see it.

const { scalars } = readConfig('schema/router.yaml', { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) })
const { apiSchema } = loadSupergraph(await readFile('schema/supergraph.graphql', 'utf8'), scalars)
const types = Object.values(apiSchema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

/** Arguments that mean the same wherever they are: `PageInfo` tells of pages, an input type of itself. */
const telling = ['id', 'input', 'first', 'after']

interface Member {
  name: string
  description?: string | null | undefined
}

interface Field extends Member {
  args?: readonly Member[]
}

function membersOf(type: GraphQLNamedType): readonly Field[] {
  if (isEnumType(type)) return type.getValues()
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
}

test('every type, field, value and input of the API is described', () => {
  const bare = types.flatMap((type) =>
    [type, ...membersOf(type).map((each) => ({ ...each, name: `${type.name}.${each.name}` }))]
      .filter(({ description }) => !description?.trim())
      .map(({ name }) => name),
  )
  expect(bare).toEqual([])
})

test('every argument is described, or named in what its field is described by', () => {
  const isTold = ({ name, description }: Member, field: Field) =>
    description?.trim() || telling.includes(name) || field.description?.includes(`\`${name}\``)
  const bare = types.flatMap((type) =>
    membersOf(type).flatMap((field) =>
      (field.args ?? [])
        .filter((argument) => !isTold(argument, field))
        .map(({ name }) => `${type.name}.${field.name}(${name})`),
    ),
  )
  expect(bare).toEqual([])
})

test('every scalar of the shop says where it is specified', () => {
  const bare = types.filter((type) => isScalarType(type) && !type.specifiedByURL?.startsWith('https://'))
  expect(bare.map(({ name }) => name)).toEqual([])
})
