import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { firstPage } from '../../ui/list-place.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { filtersOn, optionField, sorts, type Wish } from './listing-address.ts'
import { useCount } from './use-count.ts'

export const FacetsFragment = graphql(`
  fragment Facets on SearchConnection {
    facets { name values { value label count estimated selected } }
  }
`)

interface FacetsProps {
  connection: FragmentType<typeof FacetsFragment>
  wish: Wish
  /** Whether all of it is in a category already, which is then no filter. */
  inCategory: boolean
}

/** Facets that no list of values is shown for. */
const otherwise = ['price', 'inStock']

/** Filters and order: a form whose address is the list. */
export function Facets({ connection, wish, inCategory }: FacetsProps) {
  const { facets } = unmask(FacetsFragment, connection)
  const { words, url, formats } = useVisit()
  const written = useCount()
  const { list } = words
  const shown = facets.filter(
    ({ name, values }) =>
      values.length > 0 &&
      !otherwise.includes(name) &&
      !(inCategory && name === 'category') &&
      (values.length > 1 || values[0]?.selected),
  )
  const on = filtersOn(wish)
  return (
    <form className="facets" method="get" action={url.pathname} data-send-on-change>
      {wish.query && <input type="hidden" name="q" value={wish.query} />}
      <label className="sort">
        {list.sort}
        <select name="sort" defaultValue={wish.sort}>
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {list.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <details open={on > 0}>
        <summary>
          {list.filters}
          {on > 0 && ` (${on})`}
        </summary>
        <div className="facet-groups">
          <fieldset>
            <legend>{list.facets.inStock}</legend>
            <label className="check">
              <input type="checkbox" name="stock" value="1" defaultChecked={wish.inStock} />
              {list.onlyInStock}
            </label>
          </fieldset>
          <fieldset className="prices">
            <legend>{list.facets.price}</legend>
            <label>
              {list.min}
              <input
                name="min"
                inputMode="decimal"
                autoComplete="off"
                defaultValue={formats.typed(wish.min ?? '')}
                size={6}
                maxLength={12}
              />
            </label>
            <label>
              {list.max}
              <input
                name="max"
                inputMode="decimal"
                autoComplete="off"
                defaultValue={formats.typed(wish.max ?? '')}
                size={6}
                maxLength={12}
              />
            </label>
          </fieldset>
          {shown.map(({ name, values }) => (
            <fieldset key={name}>
              <legend>{list.facets[name] ?? name}</legend>
              {values.map(({ value, label, count, estimated, selected }) => (
                <label key={value} className="check">
                  <input
                    type={name === 'category' ? 'radio' : 'checkbox'}
                    name={name === 'category' || name === 'brand' ? name : optionField(name)}
                    value={value}
                    defaultChecked={selected}
                  />
                  {label} <small>{written(count, estimated)}</small>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <div className="facet-buttons">
          <button type="submit" className="button small">
            {list.apply}
          </button>
          {on > 0 && <a href={clearAddress(url, wish)}>{list.clear}</a>}
        </div>
      </details>
    </form>
  )
}

/** The same list without its filters. */
function clearAddress(url: URL, { query, sort }: Wish): string {
  const bare = new URL(url.pathname, url)
  if (query) bare.searchParams.set('q', query)
  if (sort !== 'RELEVANCE') bare.searchParams.set('sort', sort)
  return firstPage(bare)
}
