import type { SearchFilter, SearchSort } from '../../generated/graphql.ts'
import { readAmount } from '../../words/read-number.ts'

/** What a list's address asks for. */
export interface Wish {
  query: string
  sort: SearchSort
  after: string | null
  brands: string[]
  /** Category ids. */
  category: string | null
  inStock: boolean
  min: string | null
  max: string | null
  options: { option: string; values: string[] }[]
}

export const sorts: readonly SearchSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC']
const optionPrefix = 'o.'
const decimal = /^\d{1,9}(\.\d{1,2})?$/

/** Reads an address, leniently: what makes no sense is as if it was not there. */
export function wishOf(params: URLSearchParams): Wish {
  const sort = params.get('sort') as SearchSort
  const options = [...new Set([...params.keys()].filter((key) => key.startsWith(optionPrefix)))].slice(0, 20)
  const amount = (name: string) => {
    const read = readAmount(params.get(name) ?? '', '.')
    // Nobody looks for prices by the tenth of a cent: what could be that is thousands, whoever follows the link.
    const text = 'value' in read ? read.value : read.fault === 'ambiguous' ? read.whole : ''
    return decimal.test(text) ? text : null
  }
  const [min, max] = [amount('min'), amount('max')]
  // Whoever fills them in the wrong way round means what lies between.
  const turned = min !== null && max !== null && Number(min) > Number(max)
  return {
    query: (params.get('q') ?? '').trim().slice(0, 200),
    sort: sorts.includes(sort) ? sort : 'RELEVANCE',
    after: params.get('after'),
    brands: params.getAll('brand').slice(0, 100),
    category: params.get('category') || null,
    inStock: params.get('stock') === '1',
    min: turned ? max : min,
    max: turned ? min : max,
    options: options.map((key) => ({
      option: key.slice(optionPrefix.length),
      values: params.getAll(key).slice(0, 100),
    })),
  }
}

/** @param category that the page itself is about. */
export function filterOf(wish: Wish, currency: string, category: string | null): SearchFilter {
  return {
    ...(wish.brands.length > 0 && { brands: wish.brands }),
    ...((wish.category ?? category) && { category: wish.category ?? category }),
    ...(wish.inStock && { inStock: true }),
    ...(wish.options.length > 0 && { options: wish.options }),
    ...((wish.min ?? wish.max) !== null && { price: { currency, min: wish.min, max: wish.max } }),
  }
}

/** The form's field of an option's values. */
export const optionField = (option: string) => `${optionPrefix}${option}`

/** How many filters an address has on. */
export const filtersOn = (wish: Wish) =>
  wish.brands.length +
  wish.options.reduce((sum, { values }) => sum + values.length, 0) +
  Number(wish.inStock) +
  Number(wish.category !== null) +
  Number((wish.min ?? wish.max) !== null)
