import type { OrderStatus } from '../../generated/graphql.ts'
import { dayIn, startAfter, startOf } from '../days.ts'
import type { DeskWords } from '../words/en/index.ts'
import { type ShowName, shown, showOf } from './shows.ts'

/** Which orders an address asks for: those of a list that were placed from one day to another, each '' where it does not matter. */
export interface Listed {
  name: ShowName
  from: string
  until: string
}

/** Of days that are the wrong way around, the ones that are meant. */
export function listedIn(params: URLSearchParams): Listed {
  const [from, until] = [dayIn(params.get('from')), dayIn(params.get('until'))]
  const name = showOf(params)
  return from && until && from > until ? { name, from: until, until: from } : { name, from, until }
}

/** The same for the graph; days are the shop's own. */
export const asked = ({
  name,
  from,
  until,
}: Listed): { status: OrderStatus[] | null; placedFrom: string | null; placedBefore: string | null } => ({
  status: shown(name).status,
  placedFrom: from ? startOf(from) : null,
  placedBefore: until ? startAfter(until) : null,
})

/** Where that is listed, or what else is made of it. */
export function addressOf({ name, from, until }: Listed, path = '/desk/orders'): string {
  const params = new URLSearchParams({ show: name, ...(from && { from }), ...(until && { until }) })
  return `${path}?${params}`
}

/** What is said where there are none such. */
export const emptyOf = ({ name, from, until }: Listed, said: DeskWords['orders']): readonly string[] | undefined =>
  from || until ? said.emptyDays : said.empty[name]
