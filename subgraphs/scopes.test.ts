import { scopes } from '@micromart/auth'
import { executableSchema, requiredScopes } from '@micromart/service'
import { type GraphQLField, isNonNullType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { services } from './list.ts'

/** Fields that no scope of a key is enough for, though staff or admins may use them. */
const forPeople = [
  'Mutation.setRole',
  'Mutation.createApiKey',
  'Mutation.revokeApiKey',
  'Query.apiKeys',
  'Query.apiKeyScopes',
]

/** Asked for by what a subgraph shows of a thing, beside the schema. */
const besideTheSchema = ['catalog:read']

/** Every field of every subgraph, such as `Mutation.shipOrder`. */
async function allFields(): Promise<[string, GraphQLField<unknown, unknown>][]> {
  const found: [string, GraphQLField<unknown, unknown>][] = []
  for (const name of services) {
    const { [name]: definition } = await import(`./${name}/subgraph.ts`)
    for (const type of Object.values(executableSchema(definition.typeDefs, {}).getTypeMap())) {
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
        found.push([`${type.name}.${field.name}`, field])
    }
  }
  return found
}

const fields = await allFields()

/** Those that name scopes, and the sets of them. */
const guarded = [
  ...new Map(
    fields.flatMap(([name, field]) => {
      const sets = requiredScopes(field)
      return sets ? [[name, sets] as const] : []
    }),
  ),
]

test('a field for staff is also for whoever holds one scope of the list, unless it is for people', () => {
  const wrong = guarded.filter(([field, sets]) => {
    if (forPeople.includes(field)) return sets.length !== 1 || !['staff', 'admin'].includes(String(sets))
    const [staff, [scope = ''] = []] = sets
    return sets.length !== 2 || String(staff) !== 'staff' || !(scope in scopes) || sets[1]?.length !== 1
  })
  expect(wrong).toEqual([])
})

test('every scope of the list is asked for somewhere', () => {
  const asked = guarded.flatMap(([, sets]) => sets.flat())
  const unused = Object.keys(scopes).filter((scope) => !asked.includes(scope) && !besideTheSchema.includes(scope))
  expect(unused).toEqual([])
})

test('what somebody may not see is null by itself, and takes nothing else with it', () => {
  const forSome = fields.filter(([, { astNode }]) =>
    astNode?.directives?.some(({ name }) => ['authenticated', 'requiresScopes'].includes(name.value)),
  )
  const taking = forSome.filter(([name, { type }]) => isNonNullType(type) && !name.startsWith('Subscription.'))
  expect(taking.map(([name]) => name)).toEqual([])
})
