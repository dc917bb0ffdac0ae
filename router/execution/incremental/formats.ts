import { type Announced, type IncrementalFormat, some } from './format.ts'

const pending = ({ id, path, label }: Announced) => ({ id, path, ...(label === undefined ? {} : { label }) })
const place = ({ label }: Announced, path: Announced['path']) => ({ path, ...(label === undefined ? {} : { label }) })

/** The ways to put an answer in pieces, by the names that Apollo's specifications of incremental delivery give them. */
export const incrementalFormats = {
  /** What Apollo's clients ask for as `deferSpec=20220824`: each fragment is whole, known by its path and label. */
  'v0.1': {
    wholeFragments: true,
    first: ({ data, errors }) => ({ data, ...some('errors', errors), hasNext: true }),
    next: ({ results, completed, hasNext }) => ({
      incremental: [
        ...results.map(({ of, path, data, errors }) => ({ ...place(of, path), data, ...some('errors', errors) })),
        ...completed.flatMap(({ of, errors }) => (errors ? [{ ...place(of, of.path), data: null, errors }] : [])),
      ],
      hasNext,
    }),
  },
  /** The GraphQL specification's draft: what is to come is announced under an id, and no field comes twice. */
  'v0.2': {
    wholeFragments: false,
    first: ({ data, errors, announced }) => ({
      data,
      ...some('errors', errors),
      pending: announced.map(pending),
      hasNext: true,
    }),
    next: ({ results, completed, announced, hasNext }) => ({
      ...some('pending', announced.map(pending)),
      ...some(
        'incremental',
        results.map(({ of, path, data, errors }) => ({
          id: of.id,
          ...some('subPath', path.slice(of.path.length)),
          data,
          ...some('errors', errors),
        })),
      ),
      ...some(
        'completed',
        completed.map(({ of, errors }) => ({ id: of.id, ...some('errors', errors) })),
      ),
      hasNext,
    }),
  },
} satisfies Record<string, IncrementalFormat>

export type IncrementalFormatName = keyof typeof incrementalFormats
