import type { DeskOrdersQuery } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import { Paging } from '../../ui/paging.tsx'
import type { Faults } from '../answering.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { PickBar } from '../ui/pick-bar.tsx'
import { SortedColumn } from '../ui/sorted-column.tsx'
import { Stale } from '../ui/stale.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { addressOf, emptyOf, type Listed } from './listed.ts'
import { ListedBar } from './listed-bar.tsx'
import { OrderRow } from './order-row.tsx'
import { type Bulk, type ShowName, shown, shows } from './shows.ts'

interface OrdersPageProps {
  data: DeskOrdersQuery
  found: NonNullable<DeskOrdersQuery['orders']>
  listed: Listed
  /** What stood in the form that was sent, where not all of it could be done. */
  sent?: Form | undefined
  faults: Faults
}

/** Orders by what is to be done with them; what can be done for many is done in the list. */
export function OrdersPage({ data, found, listed, sent, faults }: OrdersPageProps) {
  const { desk, may } = useDesk()
  const said = desk.orders
  const { name } = listed
  const rows = found.edges.map(({ node }) => node)
  const bulk = may('orders:write') && rows.length > 0 ? shown(name).bulk : undefined
  const failed = Object.keys(faults).length
  const table = (
    <table className="desk-table">
      <thead>
        <tr>
          <SortedColumn said={said.columns.order} up="OLDEST" down="NEWEST" sort={listed.sort} />
          <th scope="col">{said.columns.to}</th>
          <th scope="col">{said.columns.what}</th>
          <th scope="col" className="number">
            {said.columns.total}
          </th>
          <th scope="col">{bulk === 'ship' ? said.columns.tracking : said.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OrderRow key={row.id} id={row.id} order={row} bulk={bulk} sent={sent} fault={faults[row.id]} />
        ))}
      </tbody>
    </table>
  )
  return (
    <>
      <h1>{said.title}</h1>
      <Tabs
        label={said.title}
        tabs={(Object.keys(shows) as ShowName[]).map((each) => ({
          href: addressOf({ ...listed, name: each }),
          label: said.shows[each],
          count: countOf(data, each),
          current: each === name,
        }))}
      />
      <Stale href={addressOf(listed)} />
      <ListedBar listed={listed} />
      <FormFault>{failed > 0 ? said.notSent(failed) : undefined}</FormFault>
      <div data-watch>
        {rows.length === 0 ? (
          <Empty said={emptyOf(listed, said)} />
        ) : bulk ? (
          <DeskForm>
            <BulkBar bulk={bulk} sent={sent} />
            {table}
          </DeskForm>
        ) : (
          table
        )}
      </div>
      <Paging page={found.pageInfo} />
    </>
  )
}

function countOf(data: DeskOrdersQuery, name: ShowName): number | undefined {
  return name === 'ship' || name === 'placed' || name === 'shipped' || name === 'returns'
    ? data[name]?.totalCount
    : undefined
}

const carriers = ['DHL', 'DPD', 'GLS', 'Hermes', 'UPS', 'FedEx']

/** What is the same for all orders of a form, and its button. */
function BulkBar({ bulk, sent }: { bulk: Bulk; sent: Form | undefined }) {
  const { desk, visit } = useDesk()
  const said = desk.orders
  if (bulk === 'ship')
    return (
      <div className="desk-bar">
        <label>
          {said.carrier}
          <input
            name="carrier"
            list="carriers"
            required
            maxLength={50}
            defaultValue={sent?.text('carrier') || visit.url.searchParams.get('carrier') || carriers[0]}
          />
        </label>
        <datalist id="carriers">
          {carriers.map((carrier) => (
            <option key={carrier} value={carrier} />
          ))}
        </datalist>
        <button type="submit" className="button small">
          {said.sendMany}
        </button>
        <a href={`/desk/orders/slips${visit.url.search}`}>{said.slips}</a>
        <p className="soft">{said.sendHint}</p>
      </div>
    )
  return <PickBar button={bulk === 'deliver' ? said.deliverMany : said.receiveMany} />
}
