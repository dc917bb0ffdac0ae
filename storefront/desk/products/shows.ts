import type { ProductSort, ProductStatus } from '../../generated/graphql.ts'

/** The lists of products, by where they are on their way to the shelf and off it. */
export const shows = {
  all: null,
  drafts: ['DRAFT'],
  onSale: ['ACTIVE'],
  off: ['ARCHIVED'],
} satisfies Record<string, ProductStatus[] | null>

export type ShowName = keyof typeof shows

/** What an address asks to be shown: everything, unless it says otherwise. */
export const showOf = (params: URLSearchParams): ShowName => {
  const name = params.get('show') ?? ''
  return Object.hasOwn(shows, name) ? (name as ShowName) : 'all'
}

/** Whether what is listed can be put on sale. */
export const isOffSale = (name: ShowName): boolean => name === 'drafts' || name === 'off'

/** What the lists can be sorted by. */
export const sorts: readonly ProductSort[] = [
  'NEWEST',
  'OLDEST',
  'NAME_ASC',
  'NAME_DESC',
  'CHANGED_DESC',
  'CHANGED_ASC',
]
