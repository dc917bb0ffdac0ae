import { admin, type BadAsk, badAsks, badReferences, customer, guest, service } from '@micromart/service/testing'
import { askedThings, badRanges, type Things } from '@micromart/service/testing/bad-asks'
import { GraphQLError, type GraphQLSchema, isInputObjectType, isNonNullType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { thingsIn } from './things-there.fixture.ts'
import { knowPeople } from './users/testing/know-people.ts'

const people = { 'a guest': guest(), 'a customer': customer(), 'an admin': admin(), 'a sibling': service() }
type Person = keyof typeof people

/** What nobody sees, of the bad values, and as it is named. */
const unseen = [
  ['a NUL', 'U+0000'],
  ['a word to a terminal', 'U+001B'],
  ['letters that run backwards', 'U+202E'],
] as const

/** What was sent is to name something else, and names nothing. */
const namesNothing = /^(There is no such|This is no id|The product has no option)/

/** What a person can read, behind the place of what it is about. */
const sentence = /^([\w.]+: )?["A-Z].*[.]$/s

/** What the library that reads inputs says where nobody has said it better. */
const ofALibrary = /^Invalid |^Too (big|small)|expected /

/** A mistake of the asks themselves, which would then prove nothing; or an answer that nobody can act on. */
const senseless = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', undefined]

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  let there: Things = {}
  beforeAll(async () => {
    subgraph = await openAlone(name)
    if (name === 'users') await knowPeople(subgraph.db)
    there = (await thingsIn[name]?.(subgraph)) ?? {}
  })
  afterAll(() => subgraph.close())

  const heard = new Map<Person, Promise<Heard[]>>()
  /** What comes of every bad ask of somebody's; each is asked once. */
  function heardBy(who: Person): Promise<Heard[]> {
    const before = heard.get(who)
    if (before) return before
    const now = hear(subgraph, there, people[who])
    heard.set(who, now)
    return now
  }
  const refusals = async () => [...(await heardBy('a customer')), ...(await heardBy('an admin'))].flatMap(refusalsIn)

  test('refuses a range that ends before it begins', async () => {
    const taken: string[] = []
    for (const { what, source, variables } of badRanges(subgraph.schema)) {
      const { errors } = await subgraph.ask(source, variables, people['an admin'])
      if (errors?.[0]?.extensions.code !== 'BAD_USER_INPUT') taken.push(`${what}: ${JSON.stringify(errors)}`)
    }
    expect(taken).toEqual([])
  })

  test('is asked of things that are there', async () => {
    const missing: string[] = []
    for (const { what, source, variables } of askedThings(subgraph.schema, there)) {
      const { data } = await subgraph.ask(source, variables, people['an admin'])
      if (!isThere(data)) missing.push(`${what}: ${source}`)
    }
    expect(missing, 'have one be made in things-there.fixture.ts').toEqual([])
  })

  test.each(Object.keys(people) as Person[])('has an answer for whatever %s sends', async (who) => {
    const unanswered = (await heardBy(who)).flatMap(({ bad, errors }) =>
      errors
        .filter(({ extensions }) => senseless.includes(extensions?.code as string))
        .map(({ message }) => `${bad.what}: ${message}`),
    )
    expect(unanswered).toEqual([])
  })

  test('names a character that nobody sees, where it refuses a field for it', async () => {
    const unnamed = (await refusals()).filter(({ bad, place, message }) => {
      const character = unseen.find(([what]) => bad.what.endsWith(what))?.[1]
      const isOfIt = bad.kind === 'mutation' && bad.what.includes(`.${place.join('.')}) `)
      return character && isOfIt && !message.includes(character) && !namesNothing.test(message)
    })
    expect(unnamed.map(told)).toEqual([])
  })

  test('says in a sentence of its own what is wrong', async () => {
    const unsaid = (await refusals()).filter(({ message }) => !sentence.test(message) || ofALibrary.test(message))
    expect(unsaid.map(told)).toEqual([])
  })

  test('says where it is', async () => {
    const nowhere = (await refusals()).filter(
      ({ bad, place: [first = ''] }) => !placesOf(subgraph.schema, bad).includes(first),
    )
    expect(nowhere.map(told)).toEqual([])
  })
})

/** What came of a bad ask. */
interface Heard {
  bad: BadAsk
  data: Record<string, unknown>
  errors: readonly Told[]
}

/** What matters of an error. */
interface Told {
  message: string
  path?: readonly (string | number)[]
  extensions: Readonly<Record<string, unknown>>
}

/** Whether a walk came to its end, where it has asked for `thing`. */
const isThere = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('thing' in value ? value.thing !== null : Object.values(value).some(isThere))

async function hear(
  subgraph: Awaited<ReturnType<typeof openAlone>>,
  there: Things,
  as: (typeof people)[Person],
): Promise<Heard[]> {
  const heard: Heard[] = []
  for (const bad of [...badAsks(subgraph.schema, there), ...badReferences(subgraph.schema)]) {
    if (bad.kind === 'subscription') {
      heard.push({ bad, data: {}, errors: await errorsOf(() => subgraph.follow(bad.source, bad.variables, as)) })
      continue
    }
    const { data, errors } = await subgraph.ask(bad.source, bad.variables, as)
    heard.push({ bad, data: data ?? {}, errors: errors ?? [] })
  }
  return heard
}

async function errorsOf(follow: () => Promise<AsyncGenerator>): Promise<GraphQLError[]> {
  try {
    await (await follow()).return(undefined)
    return []
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError(String(error))]
  }
}

interface Refusal {
  bad: BadAsk
  place: readonly string[]
  message: string
}

const told = ({ bad, place, message }: Refusal) => `${bad.what}: ${place.join('.')} ${message}`

/** What the fields that were asked were refused for as bad input, by their unions or by errors; not what GraphQL itself says of variables. */
function refusalsIn({ bad, data, errors }: Heard): Refusal[] {
  const { name } = askedBy(bad)
  const answers = Object.values(data) as ({ path?: string[]; message?: string } | null)[]
  return [
    ...answers.flatMap((answer) =>
      answer?.path && answer.message ? [{ bad, place: answer.path, message: answer.message }] : [],
    ),
    ...errors
      .filter(({ path, extensions }) => extensions?.code === 'BAD_USER_INPUT' && path?.at(-1) === name)
      .map(({ message, extensions }) => ({ bad, place: (extensions.argument as string[] | undefined) ?? [], message })),
  ]
}

/** The field that a bad ask is about, such as `Query` and `products`. */
function askedBy({ what }: BadAsk): { of: string; name: string } {
  const [, of = '', name = ''] = /^(\w+)\.(\w+)\(/.exec(what) ?? []
  return { of, name }
}

/** Where a refusal of that may begin: an argument, or a field of the one that is called `input`. */
function placesOf(schema: GraphQLSchema, bad: BadAsk): string[] {
  const { of, name } = askedBy(bad)
  const type = schema.getType(of)
  const args = isObjectType(type) ? (type.getFields()[name]?.args ?? []) : []
  return args.flatMap((arg) => {
    const held = isNonNullType(arg.type) ? arg.type.ofType : arg.type
    return arg.name === 'input' && isInputObjectType(held) ? Object.keys(held.getFields()) : [arg.name]
  })
}
