import { brand } from '../../brand.ts'
import type { DeskRatesQuery, ShippingZone } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import type { Money } from '../../words/format.ts'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import { zones } from './tariff-inputs.ts'
import { History, TariffForm, TariffHead } from './tariff-parts.tsx'
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
  const mark = useMarks(fault)
  const { shippingRates: rates, shippingRateHistory: history } = data
  const placeOf = ({ zone, country }: Rate) => (zone ? said.zones[zone] : (country ?? ''))
  const costOf = ({ price, percent, offered }: Rate) =>
    offered ? (price ? formats.money(price) : formats.percent(percent ?? '')) : said.notOffered
  return (
    <>
      <TariffHead />
      <TariffForm title={said.setRate} sent={sent} fault={fault} ends>
        <label>
          {said.method}
          <input
            name="method"
            required
            maxLength={40}
            defaultValue={sent?.text('method') ?? rates?.[0]?.method}
            {...mark('method')}
          />
        </label>
        <label>
          {said.place}
          <select name="place" defaultValue={sent?.text('place')} {...mark('zone')}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {said.zones[zone]}
              </option>
            ))}
            <option value="country">{said.oneCountry}</option>
          </select>
        </label>
        <label>
          {said.country}
          <input name="country" size={4} maxLength={2} defaultValue={sent?.text('country')} {...mark('country')} />
        </label>
        <NumberField
          name="grams"
          label={said.upToGrams}
          value={sent?.text('grams')}
          fault={faults.grams}
          mark={mark('upToGrams')}
          whole
          required
          size={7}
        />
        <NumberField
          name="price"
          label={said.price}
          value={sent?.text('price')}
          fault={faults.price}
          mark={mark('price')}
          size={8}
        />
        <label>
          {desk.product.currency}
          <input
            name="currency"
            size={4}
            maxLength={3}
            defaultValue={sent?.text('currency') ?? brand.currency}
            {...mark('currency')}
          />
        </label>
        <NumberField
          name="percent"
          label={said.orPercent}
          value={sent?.text('percent')}
          fault={faults.percent}
          mark={mark('percent')}
          size={5}
        />
        <NumberField
          name="days"
          label={said.days}
          value={sent?.text('days')}
          fault={faults.days}
          mark={mark('estimate')}
          whole
          required
          size={4}
        />
      </TariffForm>
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
          {(rates ?? []).map((rate) => (
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
