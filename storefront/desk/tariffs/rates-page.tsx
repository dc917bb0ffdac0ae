import type { DeskRatesQuery, ShippingZone } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import type { Money } from '../../words/format.ts'
import { useDesk } from '../ui/use-desk.ts'
import { RateForm } from './rate-form.tsx'
import { History, TariffHead } from './tariff-parts.tsx'
import type { Refused } from './tariffs.ts'

interface RatesPageProps extends Partial<Refused> {
  data: DeskRatesQuery
}

interface Rate {
  zone: ShippingZone | null
  country: string | null
  price: Money | null
  percent: string | null
  offered: boolean
}

/** What sending costs, by place and weight. */
export function RatesPage({ data, sent, fault, faults = {} }: RatesPageProps) {
  const { desk, formats } = useDesk()
  const said = desk.tariffs
  const { shippingRates: rates, shippingRateHistory: history } = data
  const placeOf = ({ zone, country }: Rate) => (zone ? said.zones[zone] : (country ?? ''))
  const costOf = ({ price, percent, offered }: Rate) =>
    offered ? (price ? formats.money(price) : formats.percent(percent ?? '')) : said.notOffered
  return (
    <>
      <TariffHead />
      <RateForm method={rates?.[0]?.method} sent={sent} fault={fault} faults={faults} />
      <RateTable rates={rates ?? []} placeOf={placeOf} costOf={costOf} />
      <History
        lines={(history?.edges ?? []).map(({ node }) => ({
          ...node,
          what: `${node.method}, ${placeOf(node)}, ${formats.count(node.upToGrams)} g: ${costOf(node)}`,
        }))}
      />
      {history && <Paging page={history.pageInfo} />}
    </>
  )
}

interface RateTableProps {
  rates: NonNullable<DeskRatesQuery['shippingRates']>
  placeOf: (rate: Rate) => string
  costOf: (rate: Rate) => string
}

function RateTable({ rates, placeOf, costOf }: RateTableProps) {
  const { desk, formats } = useDesk()
  const said = desk.tariffs
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{said.method}</th>
          <th scope="col">{said.place}</th>
          <th scope="col" className="number">
            {said.upTo}
          </th>
          <th scope="col" className="number">
            {said.days}
          </th>
          <th scope="col" className="number">
            {said.price}
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.id}>
            <th scope="row">{rate.method}</th>
            <td data-name={said.place}>{placeOf(rate)}</td>
            <td className="number" data-name={said.upTo}>
              {formats.count(rate.upToGrams)} g
            </td>
            <td className="number" data-name={said.days}>
              {rate.estimate}
            </td>
            <td className="number" data-name={said.price}>
              {costOf(rate)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
