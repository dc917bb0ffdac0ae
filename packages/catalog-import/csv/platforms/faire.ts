import { leastOf, saleStatusIn } from '../cells/sale-status.ts'
import type { RowFacts } from '../row/read-row.ts'
import type { Platform } from './platform.ts'

/** Faire, where shops buy what they sell on: a row a variant. What a customer pays is the retail price, and no former one. */
export const faire: Platform = {
  name: 'Faire',
  writes: ({ headings }) => headings.some((heading) => /^[A-Z]{3} Unit Wholesale Price$/i.test(heading)),
  open: () => (facts, cells) => {
    const belongs = cells.at('product token') ?? facts.name
    const option = cells.at('option status')
    return {
      ...facts,
      id: undefined,
      group: belongs,
      belongs,
      goesBy: [],
      compareAt: undefined,
      status: leastOf([facts.status, option === undefined ? undefined : (saleStatusIn(option) ?? 'DRAFT')]),
    }
  },
  // What is on sale tells of the product: a variant alone may be taken off.
  join: (rows) => [...rows].sort((a, b) => Number(isOff(a)) - Number(isOff(b))),
}

const isOff = ({ status }: RowFacts) => status !== undefined && status !== 'ACTIVE'
