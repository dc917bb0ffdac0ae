import { z } from 'zod'
import { count, positive } from './values.ts'

export const cost = z
  .strictObject({
    max: positive.default(100_000).describe('Points that one operation may cost.'),
    listSize: count.default(10).describe('What a list counts as when the schema says nothing of its size.'),
    pageSize: positive
      .optional()
      .describe(
        'The most that a slicing argument may ask for, if the subgraphs have such a limit; more, or less than 1, is BAD_USER_INPUT. Default: no limit.',
      ),
  })
  .prefault({})
  .describe(
    'What an operation is reckoned to cost, by the IBM and Apollo cost specifications (`@cost`, `@listSize`), before it runs.',
  )
