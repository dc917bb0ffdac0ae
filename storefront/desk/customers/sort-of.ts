import type { UserSort } from '../../generated/graphql.ts'
import { sortIn } from '../sorts.ts'

const sorts: readonly UserSort[] = ['NEWEST', 'OLDEST', 'NAME_ASC', 'NAME_DESC', 'EMAIL_ASC', 'EMAIL_DESC']

/** What an address asks accounts to be sorted by: the newest first, unless it says otherwise. */
export const sortOf = (params: URLSearchParams): UserSort => sortIn(params, sorts, 'NEWEST')
