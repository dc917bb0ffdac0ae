import type { StockSort } from '../../generated/graphql.ts'
import { sortIn } from '../sorts.ts'

const sorts: readonly StockSort[] = ['MADE', 'LEFT_ASC', 'LEFT_DESC', 'SKU_ASC', 'SKU_DESC']

/** Which levels an address asks for: of what runs low, unless it says otherwise, and that with the least first. */
export function listedIn(params: URLSearchParams): { low: boolean; sort: StockSort } {
  const low = params.get('show') !== 'all'
  return { low, sort: sortIn(params, sorts, low ? 'LEFT_ASC' : 'MADE') }
}
