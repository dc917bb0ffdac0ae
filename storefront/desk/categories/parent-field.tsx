import { useDesk } from '../ui/use-desk.ts'
import type { Mark } from '../ui/use-marks.ts'
import type { TreeRow } from './category-tree.ts'

/** In which of the rows something is to lie, or at the top. */
export function ParentField({ rows, chosen, mark }: { rows: readonly TreeRow[]; chosen: string; mark: Mark }) {
  const { desk } = useDesk()
  const said = desk.categories
  return (
    <p className="field">
      <label htmlFor="parent">{said.parent}</label>
      <select id="parent" name="parent" defaultValue={chosen} {...mark}>
        <option value="">{said.top}</option>
        {rows.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {'– '.repeat(depth)}
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
