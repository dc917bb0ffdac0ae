import { describe, expect, it } from 'vitest'
import { carriedTraceContext } from './spans.ts'

const carriedTraceparent = (sent: unknown) => carriedTraceContext({ traceparent: sent as string })?.traceparent
const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

describe('the trace that is carried where no spans are made', () => {
  it('is the sender’s', () => {
    expect(carriedTraceparent(theirs)).toBe(theirs)
  })

  it.each([`cc${theirs.slice(2)}`, `cc${theirs.slice(2)}-what-the-future-will-be`])(
    'is of a later version what this one knows of it (%s)',
    (sent) => {
      expect(carriedTraceparent(sent)).toBe(theirs)
    },
  )

  it.each([
    undefined,
    '',
    'garbage',
    theirs.toUpperCase(),
    `${theirs}-more`,
    `ff${theirs.slice(2)}`,
    `cc${theirs.slice(2)}.more`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
    [theirs],
  ])('begins here without a sane one (%j)', (sent) => {
    expect(carriedTraceparent(sent)).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/)
    expect(carriedTraceparent(sent)).not.toContain(theirs.slice(3, 35))
  })

  it('is another for each', () => {
    const traces = Array.from({ length: 1_000 }, () => carriedTraceparent(undefined))
    expect(new Set(traces).size).toBe(1_000)
  })
})
