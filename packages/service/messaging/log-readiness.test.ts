import { expect, test } from 'vitest'
import { untilUsable } from './log-readiness.ts'

test('a service says why its log cannot be used until it could be, and minds no outage after that', async () => {
  const answers = ['nobody answers', 'topics are missing', null, 'nobody answers']
  const unready = untilUsable({ unready: async () => answers.shift() ?? null })
  expect([await unready(), await unready(), await unready(), await unready()]).toEqual([
    'nobody answers',
    'topics are missing',
    null,
    null,
  ])
})
