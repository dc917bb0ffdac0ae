import { firstPage } from '../../ui/list-place.ts'
import { useVisit } from '../../ui/shop-context.tsx'

interface SortedColumnProps<Sort extends string> {
  /** What the column has. */
  said: string
  /** The least, the oldest or what the alphabet begins with is on top. */
  up: Sort
  down: Sort
  /** What the list is sorted by. */
  sort: Sort
  /** What is asked for at first; up, unless this says otherwise. */
  first?: Sort
  className?: string
}

/** The heading of a column that its list can be sorted by: a link to the list from its beginning, the other way around where it is sorted by it. */
export function SortedColumn<Sort extends string>({
  said,
  up,
  down,
  sort,
  first = up,
  className,
}: SortedColumnProps<Sort>) {
  const to = new URL(useVisit().url)
  to.searchParams.set('sort', sort === up ? down : sort === down ? up : first)
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sort === up ? 'ascending' : sort === down ? 'descending' : undefined}
    >
      <a href={firstPage(to)}>{said}</a>
    </th>
  )
}
