import type { OrderSort, OrderStatus } from '../../generated/graphql.ts'
import { dayIn, startAfter, startOf } from '../days.ts'
import { sortIn } from '../sorts.ts'
import type { DeskWords } from '../words/en/index.ts'
import { type ShowName, shown, showOf } from './shows.ts'

/** Which orders an address asks for: those of a list that were placed from one day to another, each '' where it does not matter. */
export interface Listed {
  name: ShowName
  from: string
  until: string
  sort: OrderSort
}

const sorts: readonly OrderSort[] = ['NEWEST', 'OLDEST']

/** Of days that are the wrong way around, the ones that are meant. */
export function listedIn(params: URLSearchParams): Listed {
  const [from, until] = [dayIn(params.get('from')), dayIn(params.get('until'))]
  const name = showOf(params)
  const sort = sortIn(params, sorts, 'NEWEST')
  return from && until && from > until ? { name, from: until, until: from, sort } : { name, from, until, sort }
}

/** The same for the graph; days are the shop's own. */
export const asked = ({
  name,
  from,
  until,
  sort,
}: Listed): {
  status: OrderStatus[] | null
  placedFrom: string | null
  placedBefore: string | null
  sort: OrderSort
} => ({
  status: shown(name).status,
  placedFrom: from ? startOf(from) : null,
  placedBefore: until ? startAfter(until) : null,
  sort,
})

/** Where that is listed, or what else is made of it. */
export function addressOf({ name, from, until, sort }: Listed, path = '/desk/orders'): string {
  const params = new URLSearchParams({
    ...{ show: name, ...(from && { from }), ...(until && { until }) },
    ...(sort !== 'NEWEST' && { sort }),
  })
  return `${path}?${params}`
}

/** What is said where there are none such. */
export const emptyOf = ({ name, from, until }: Listed, said: DeskWords['orders']): readonly string[] | undefined =>
  from || until ? said.emptyDays : said.empty[name]
