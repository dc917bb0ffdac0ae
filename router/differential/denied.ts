import { isDeepStrictEqual } from 'node:util'
import type { Random } from '@micromart/testing/random'
import { Kind, parse, visit } from 'graphql'
import { rightData } from './monolith.ts'
import { ask, type Received, type Subject } from './subject.ts'

interface WronglyDenied {
  query: string
  denied: readonly string[]
  expected: unknown
  received: unknown
  errors: Received['errors']
}

const denial = { code: 'FORBIDDEN', message: 'denied' } as const

/**
 * Asks a query or mutation as somebody who may not have some of its fields: these are null as if they had failed, each with its error, and
 * all else is right.
 */
export async function compareDenied(
  subject: Subject,
  query: string,
  random: Random,
): Promise<WronglyDenied | undefined> {
  const denied = random.some(fieldsOf(query), 0.25)
  const [expected] = await rightData(subject, query, new Set(denied))
  const denials = Object.fromEntries(denied.map((name) => [name, denial]))
  const isQuery = query.startsWith('query')
  // Of what others have had kept is shown as little.
  if (isQuery) await ask(keeping(subject, true), query)
  for (const keeps of isQuery ? [false, true] : [false]) {
    const [answer] = await ask(keeping(subject, keeps), query, denials)
    const { data: received, errors = [] } = answer ?? { data: undefined }
    const isDenial = errors.every(({ message, path }) => message === denial.message && path)
    if (!isDenial || !isDeepStrictEqual(received, expected)) return { query, denied, expected, received, errors }
  }
  return undefined
}

function keeping(subject: Subject, keeps: boolean): Subject {
  subject.router.keeps = keeps
  return subject
}

/** The names of its fields. */
function fieldsOf(query: string): string[] {
  const names = new Set<string>()
  visit(parse(query), {
    [Kind.FIELD]({ name }) {
      if (name.value !== '__typename') names.add(name.value)
    },
  })
  return [...names]
}
