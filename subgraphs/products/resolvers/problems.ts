import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for something else, or what it led to is gone.',
  }),
  'no such thing': ({ what, id }) => missing(`There is no such ${what}.`, id),
  'slug taken': ({ suggestion }) => ({ __typename: 'SlugTaken' as const, message: 'That slug is taken.', suggestion }),
  'SKU taken': () => ({ __typename: 'SkuTaken' as const, message: 'Another variant has that SKU.' }),
  'nothing to sell': () => ({
    __typename: 'NothingToSell' as const,
    message: 'A product needs at least one priced variant before it can be sold.',
  }),
  'import over': () => ({
    __typename: 'CatalogImportOver' as const,
    message: 'The import has ended: somebody takes it back.',
  }),
})
