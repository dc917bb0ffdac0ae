import { useVisit } from '../../ui/shop-context.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { Wanted } from './look-for.ts'

/** Where the number of an item is typed or scanned; it waits for the next one once an item that was found here has been booked. */
export function StockSearch({ wanted }: { wanted: Wanted | undefined }) {
  const { stock: said, products } = useDesk().desk
  const { url } = useVisit()
  return (
    <>
      <form className="desk-bar" method="get">
        <label className="grow">
          {said.search}
          <input
            name="q"
            type="text"
            defaultValue={wanted?.text}
            maxLength={200}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: whoever has booked what they scanned scans the next
            autoFocus={url.searchParams.get('q') === '' ? true : undefined}
            aria-describedby="stock-search-hint"
          />
        </label>
        <button type="submit" className="button small plain">
          {products.look}
        </button>
      </form>
      <p className="soft" id="stock-search-hint">
        {said.searchHint}
      </p>
    </>
  )
}
