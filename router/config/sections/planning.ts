import { z } from 'zod'
import { count, milliseconds, positive } from './values.ts'

export const planning = z
  .strictObject({
    timeoutMs: milliseconds
      .default(10_000)
      .describe('How long one operation may be planned, in ms. What takes longer is refused.'),
    memoryMb: positive
      .min(64)
      .default(512)
      .describe('Heap of the thread that plans, in MiB. An operation that fills it is refused.'),
    queued: count.default(1_000).describe('Operations that may wait to be planned; more are told to come back.'),
    refusedMs: milliseconds
      .default(60_000)
      .describe('How long an operation that could not be planned is refused without being tried again, in ms.'),
  })
  .prefault({})
  .describe('Planning of operations that are asked for the first time, in a thread of its own that may end.')
