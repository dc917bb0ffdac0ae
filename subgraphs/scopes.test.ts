import { scopes } from '@micromart/auth'
import { executableSchema, requiredScopes } from '@micromart/service'
import { isObjectType } from 'graphql'
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

/** Every field of every subgraph that names scopes, such as `Mutation.shipOrder`, and the sets of them. */
async function guardedFields(): Promise<[string, string[][]][]> {
  const found = new Map<string, string[][]>()
  for (const name of services) {
    const { [name]: definition } = await import(`./${name}/subgraph.ts`)
    for (const type of Object.values(executableSchema(definition.typeDefs, {}).getTypeMap())) {
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        const sets = requiredScopes(field)
        if (sets) found.set(`${type.name}.${field.name}`, sets)
      }
    }
  }
  return [...found]
}

const guarded = await guardedFields()

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
