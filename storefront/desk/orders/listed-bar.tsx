import { useDesk } from '../ui/use-desk.ts'
import { addressOf, type Listed } from './listed.ts'

/** Which days a list is of, and the list as a file. */
export function ListedBar({ listed }: { listed: Listed }) {
  const { desk } = useDesk()
  const said = desk.orders
  const { name, from, until, sort } = listed
  return (
    <form className="desk-bar" method="get">
      <input type="hidden" name="show" value={name} />
      {sort !== 'NEWEST' && <input type="hidden" name="sort" value={sort} />}
      <label>
        {said.from}
        <input name="from" type="date" defaultValue={from} />
      </label>
      <label>
        {said.until}
        <input name="until" type="date" defaultValue={until} />
      </label>
      <button type="submit" className="button small plain">
        {said.choose}
      </button>
      {(from || until) && <a href={addressOf({ ...listed, from: '', until: '' })}>{said.allDays}</a>}
      <a href={addressOf(listed, '/desk/orders/export')} download>
        {desk.export}
      </a>
    </form>
  )
}
