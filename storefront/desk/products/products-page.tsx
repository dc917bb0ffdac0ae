import type { ProductSort } from '../../generated/graphql.ts'
import type { FragmentType } from '../../generated/index.ts'
import { FormFault } from '../../ui/field.tsx'
import { Paging } from '../../ui/paging.tsx'
import type { Faults } from '../answering.ts'
import { importPath } from '../import/import-path.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { PickBar } from '../ui/pick-bar.tsx'
import { SortedColumn } from '../ui/sorted-column.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type DeskProductRowFragment, ProductRow } from './product-row.tsx'
import { isOffSale, type ShowName, shows } from './shows.ts'

interface ProductsPageProps {
  rows: readonly ({ id: string } & FragmentType<typeof DeskProductRowFragment>)[]
  page: { endCursor?: string | null; hasNextPage: boolean; hasPreviousPage: boolean }
  query: string
  name: ShowName
  sort: ProductSort
  faults: Faults
}

/** Everything that is sold, was sold or is to be, the newest first unless it is asked for otherwise. */
export function ProductsPage({ rows, page, query, name, sort, faults }: ProductsPageProps) {
  const { desk, may } = useDesk()
  const said = desk.products
  const { columns } = said
  const choosable = isOffSale(name) && may('catalog:write')
  const failed = Object.keys(faults).length
  const table = (
    <table className="desk-table">
      <thead>
        <tr>
          <td />
          <SortedColumn said={columns.product} up="NAME_ASC" down="NAME_DESC" sort={sort} />
          <th scope="col" className="number">
            {columns.price}
          </th>
          <th scope="col" className="number">
            {columns.variants}
          </th>
          <SortedColumn said={columns.changed} up="CHANGED_ASC" down="CHANGED_DESC" first="CHANGED_DESC" sort={sort} />
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProductRow key={row.id} product={row} choosable={choosable} fault={faults[row.id]} />
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
          href: `/desk/products?${new URLSearchParams({ show: each, ...(query && { q: query }) })}`,
          label: said.shows[each],
          current: each === name,
        }))}
      />
      <div className="desk-bar">
        <form className="desk-bar grow" method="get">
          {name !== 'all' && <input type="hidden" name="show" value={name} />}
          {sort !== 'NEWEST' && <input type="hidden" name="sort" value={sort} />}
          <label className="grow">
            {said.search}
            <input name="q" type="text" defaultValue={query} maxLength={200} aria-describedby="search-hint" />
          </label>
          <button type="submit" className="button small plain">
            {said.look}
          </button>
        </form>
        {may('catalog:write') && (
          <a className="button small" href="/desk/products/new">
            {said.add}
          </a>
        )}
        {may('catalog:write') && may('inventory:write') && (
          <a className="button small plain" href={importPath}>
            {said.bringIn}
          </a>
        )}
      </div>
      <p className="soft" id="search-hint">
        {said.searchHint}
      </p>
      <FormFault>{failed > 0 ? said.notPublished(failed) : undefined}</FormFault>
      {rows.length === 0 ? (
        <Empty
          said={query ? said.emptySearch(query, name === 'all' ? null : said.shows[name]) : said.emptyShow[name]}
        />
      ) : (
        <DeskForm>
          {choosable && <PickBar button={said.publishMany} />}
          {table}
        </DeskForm>
      )}
      <Paging page={page} />
    </>
  )
}
