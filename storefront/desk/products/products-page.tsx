import type { FragmentType } from '../../generated/index.ts'
import { Empty } from '../ui/empty.tsx'
import { Paging } from '../ui/paging.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type DeskProductRowFragment, ProductRow } from './product-row.tsx'

interface ProductsPageProps {
  rows: readonly ({ id: string } & FragmentType<typeof DeskProductRowFragment>)[]
  page: { endCursor?: string | null; hasNextPage: boolean; hasPreviousPage: boolean }
  query: string
}

/** Everything that is sold, was sold or is to be, the newest first. */
export function ProductsPage({ rows, page, query }: ProductsPageProps) {
  const { desk, may } = useDesk()
  const said = desk.products
  const { columns } = said
  return (
    <>
      <h1>{said.title}</h1>
      <div className="desk-bar">
        <form className="desk-bar grow" method="get">
          <label className="grow">
            {said.search}
            <input name="q" type="text" defaultValue={query} maxLength={200} />
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
      </div>
      <p className="soft">{said.searchHint}</p>
      {rows.length === 0 ? (
        <Empty said={query ? said.emptySearch : said.empty} />
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{columns.product}</th>
              <th scope="col" className="number">
                {columns.price}
              </th>
              <th scope="col" className="number">
                {columns.variants}
              </th>
              <th scope="col">{columns.changed}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProductRow key={row.id} product={row} />
            ))}
          </tbody>
        </table>
      )}
      <Paging page={page} />
    </>
  )
}
