/** Text as it stands in HTML and SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

interface Column<Row> {
  heading: string
  /** Figures stand on the right. */
  figure?: boolean
  /** Left out where no row has anything to say in it. */
  optional?: boolean
  cell(row: Row): string
}

/** A table; cells are text, and not HTML. */
export function table<Row>(all: readonly Column<Row>[], rows: readonly Row[]): string {
  const columns = all.filter(({ optional, cell }) => !optional || rows.some((row) => cell(row) !== ''))
  const of = ({ figure }: Column<Row>) => (figure ? ' class="figure"' : '')
  const head = columns.map((column) => `<th${of(column)} scope="col">${escaped(column.heading)}</th>`).join('')
  const line = (row: Row) => columns.map((column) => `<td${of(column)}>${escaped(column.cell(row))}</td>`).join('')
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>
${rows.map((row) => `<tr>${line(row)}</tr>`).join('\n')}
</tbody></table></div>`
}

/** A number as people read it: three digits count, and thousands stand apart. */
export function plain(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  const [whole = '', fraction] = String(rounded).split('.')
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? apart : `${apart}.${fraction}`
}
