import { expect, it } from 'vitest'
import { aSpan, spanId } from '../testing/samples.ts'
import { treeOf } from './tree.ts'

const span = (nth: number, parent: number | null, startMs: number, durationMs = 10) =>
  aSpan({ spanId: spanId(nth), startMs, durationMs, ...(parent === null ? {} : { parentSpanId: spanId(parent) }) })
const shape = (spans: ReturnType<typeof span>[]) =>
  treeOf(spans).map(({ span, depth, waitedMs, isOrphan }) => [Number(`0x${span.spanId}`), depth, waitedMs, isOrphan])

it('each span stands below the one that called it, by when they began', () => {
  expect(shape([span(4, 2, 130), span(3, 1, 150), span(2, 1, 105, 5), span(1, null, 100, 100)])).toEqual([
    [1, 0, 0, false],
    [2, 1, 0, false],
    // Its parent ended at 110.
    [4, 2, 20, false],
    [3, 1, 0, false],
  ])
})

it('a span whose parent is not here stands by itself', () => {
  expect(shape([span(2, 9, 100)])).toEqual([[2, 0, 0, true]])
})

it('spans that call each other in a circle, or themselves, or came twice are shown once', () => {
  expect(shape([span(1, 2, 100), span(2, 1, 101), span(3, 3, 102), span(3, 3, 102)]).map(([nth]) => nth)).toEqual([
    3, 1, 2,
  ])
})

it('however deep a trace is, it is walked through', () => {
  const spans = Array.from({ length: 50_000 }, (_, nth) => span(nth + 1, nth === 0 ? null : nth, nth))
  expect(treeOf(spans)).toHaveLength(50_000)
})
