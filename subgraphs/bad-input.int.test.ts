import { admin, type BadAsk, badAsks, badReferences, customer, guest, service } from '@micromart/service/testing'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { knowPeople } from './users/testing/know-people.ts'

const people = { 'a guest': guest(), 'a customer': customer(), 'an admin': admin(), 'a sibling': service() }

/** What nobody sees, of the bad values, and as it is named. */
const unseen = [
  ['a NUL', 'U+0000'],
  ['a word to a terminal', 'U+001B'],
  ['letters that run backwards', 'U+202E'],
] as const

/** What was sent is to name something else, and names nothing. */
const namesNothing = /^(There is no such|This is no id|The product has no option)/

/** A mistake of the asks themselves, which would then prove nothing; or an answer that nobody can act on. */
const senseless = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', undefined]

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name)
    if (name === 'users') await knowPeople(subgraph.db)
  })
  afterAll(() => subgraph.close())

  async function errorsOf({ kind, source, variables }: BadAsk, as: (typeof people)[keyof typeof people]) {
    if (kind !== 'subscription') return (await subgraph.ask(source, variables, as)).errors ?? []
    try {
      await (await subgraph.follow(source, variables, as)).return(undefined)
      return []
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError(String(error))]
    }
  }

  test.each(Object.entries(people))('has an answer for whatever %s sends', async (_who, as) => {
    const unanswered: string[] = []
    for (const bad of [...badAsks(subgraph.schema), ...badReferences(subgraph.schema)]) {
      const wrong = (await errorsOf(bad, as)).filter(({ extensions }) => senseless.includes(extensions?.code as string))
      unanswered.push(...wrong.map(({ message }) => `${bad.what}: ${message}`))
    }
    expect(unanswered).toEqual([])
  })

  test('names a character that nobody sees, where it refuses a field for it', async () => {
    const unnamed: string[] = []
    for (const bad of badAsks(subgraph.schema)) {
      const character = unseen.find(([what]) => bad.what.endsWith(what))?.[1]
      if (!character || bad.kind !== 'mutation') continue
      for (const as of [customer(), admin()]) {
        const { data } = await subgraph.ask(bad.source, bad.variables, as)
        const refusals = Object.values(data ?? {}) as ({ path?: string[]; message?: string } | null)[]
        for (const { path, message } of refusals.flatMap((refusal) => refusal ?? []))
          if (
            path &&
            message &&
            bad.what.includes(`.${path.join('.')}) `) &&
            !message.includes(character) &&
            !namesNothing.test(message)
          )
            unnamed.push(`${bad.what}: ${message}`)
      }
    }
    expect(unnamed).toEqual([])
  })
})
