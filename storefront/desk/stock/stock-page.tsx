import type { StockSort } from '../../generated/graphql.ts'
import type { FragmentType } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { Paging } from '../../ui/paging.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { SortedColumn } from '../ui/sorted-column.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type Booked, reasons } from './book.ts'
import type { Wanted } from './look-for.ts'
import { type DeskStockRowFragment, StockRow } from './stock-row.tsx'
import { StockSearch } from './stock-search.tsx'

interface StockPageProps {
  rows: readonly ({ id: string; variantId: string } & FragmentType<typeof DeskStockRowFragment>)[]
  page?: { endCursor?: string | null; hasNextPage: boolean; hasPreviousPage: boolean } | undefined
  low: boolean
  /** What they are sorted by; undefined of what was looked for. */
  sort?: StockSort
  wanted?: Wanted
  /** It is the one item of a number. */
  isOne?: boolean
  /** What stood in the form that was sent, where not all of it could be booked. */
  sent: Form | undefined
  faults: Booked['faults']
}

/** Counts down a column, as one walks along a shelf. */
export function StockPage({ rows, page, low, sort, wanted, isOne = false, sent, faults }: StockPageProps) {
  const { desk, may } = useDesk()
  const said = desk.stock
  const changes = may('inventory:write')
  const failed = Object.keys(faults).length
  const scanned = isOne && wanted?.isNumber === false
  return (
    <>
      <h1>{said.title}</h1>
      <Tabs
        label={said.title}
        tabs={[
          { href: '/desk/stock', label: said.low, current: low },
          { href: '/desk/stock?show=all', label: said.all, current: !low && !wanted },
          ...(wanted ? [{ href: addressOf(wanted), label: wanted.text, current: true }] : []),
        ]}
      />
      <StockSearch wanted={wanted} />
      <FormFault>{failed > 0 ? said.notBooked(failed) : undefined}</FormFault>
      {rows.length === 0 ? (
        <Empty said={wanted ? said.emptyItem : low ? said.emptyLow : said.emptyAll} />
      ) : (
        <DeskForm>
          {/* One key for all that the page books: what did not come through is sent again, what did is not done twice. */}
          <KeyField sent={sent?.text('key')} />
          {scanned && <input type="hidden" name="scanned" value="yes" />}
          {changes && (
            <div className="desk-bar">
              <label>
                {said.reason}
                <select name="reason" defaultValue={sent?.text('reason')}>
                  {reasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {said.reasons[reason]}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className="button small">
                {said.book}
              </button>
              <p className="soft">{said.hint}</p>
            </div>
          )}
          <table className="desk-table">
            <thead>
              <tr>
                {sort ? (
                  <SortedColumn said={said.columns.byNumber} up="SKU_ASC" down="SKU_DESC" sort={sort} />
                ) : (
                  <th scope="col">{said.columns.item}</th>
                )}
                <th scope="col" className="number">
                  {said.columns.onHand}
                </th>
                <th scope="col" className="number">
                  {said.columns.reserved}
                </th>
                {sort ? (
                  <SortedColumn
                    said={said.columns.left}
                    up="LEFT_ASC"
                    down="LEFT_DESC"
                    sort={sort}
                    className="number"
                  />
                ) : (
                  <th scope="col" className="number">
                    {said.columns.left}
                  </th>
                )}
                <th scope="col">{said.columns.reorder}</th>
                {changes && <th scope="col">{said.columns.by}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <StockRow
                  key={row.id}
                  level={row}
                  changes={changes}
                  alone={scanned}
                  sent={faults[row.variantId] ? sent : undefined}
                  fault={faults[row.variantId]}
                />
              ))}
            </tbody>
          </table>
        </DeskForm>
      )}
      {page && <Paging page={page} />}
      {!wanted && rows.length > 0 && (
        <p>
          <a href={exportOf(low, sort)} download>
            {desk.export}
          </a>
        </p>
      )}
    </>
  )
}

function exportOf(low: boolean, sort: StockSort | undefined): string {
  const params = new URLSearchParams({ ...(!low && { show: 'all' }), ...(sort && { sort }) })
  return `/desk/stock/export?${params}`
}

const addressOf = ({ text, isNumber }: Wanted) =>
  `/desk/stock?${new URLSearchParams({ [isNumber ? 'sku' : 'q']: text })}`
