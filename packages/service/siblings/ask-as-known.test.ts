import { expect, test } from 'vitest'
import { askAsKnown } from './ask-as-known.ts'
import type { Sibling, SiblingAnswer } from './sibling.ts'

const nobody = { principal: null, requestId: 'a request', traceparent: undefined }
const notKnown: SiblingAnswer = { errors: [{ message: 'No.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }

/** A sibling that answers each query as it is told to, and knows no other. */
function siblingThatKnows(answers: Record<string, SiblingAnswer>) {
  const asked: string[] = []
  const sibling: Sibling = {
    async ask(query) {
      asked.push(query)
      return answers[query] ?? notKnown
    },
    close: async () => {},
  }
  return { asked, ask: () => askAsKnown(sibling, ['newest', 'newer', 'old'], {}, nobody) }
}

test('a sibling is asked by the newest query that it knows, once', async () => {
  const both = siblingThatKnows({ newest: { data: 1 }, old: { data: 2 } })
  expect([await both.ask(), both.asked]).toEqual([{ data: 1 }, ['newest']])
  const older = siblingThatKnows({ old: { data: 2 } })
  expect([await older.ask(), older.asked]).toEqual([{ data: 2 }, ['newest', 'newer', 'old']])
})

test('one that refuses for another reason, or knows none, has answered', async () => {
  const refusal = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }
  const refusing = siblingThatKnows({ newest: refusal, old: { data: 2 } })
  expect([await refusing.ask(), refusing.asked]).toEqual([refusal, ['newest']])
  expect(await siblingThatKnows({}).ask()).toEqual(notKnown)
})
