import { listedOptions, valuesIn } from '../cells/lists.ts'
import { shortText } from '../cells/plain-text.ts'
import { type Columns, cellOf, textOf } from '../headings/columns.ts'
import type { OptionColumns } from '../headings/option-columns.ts'

/** What a row says of one option: its name, where it says it, and the values that it has; `any` for all that the product's parent has. */
export interface OptionFacts {
  name: string | undefined
  values: string[]
  any?: boolean
}

const longest = { name: 60, value: 120 }

/** Numbered options if the file has such, or a list of options in JSON; the columns for colour, size, material and pattern otherwise. */
export function optionsOf(columns: Columns, cells: readonly string[]): OptionFacts[] {
  return found(columns, cells).map(({ name, values, ...rest }) => ({
    ...rest,
    name: name === undefined ? undefined : shortText(name).slice(0, longest.name),
    values: [...new Set(values.map((value) => shortText(value).slice(0, longest.value)).filter(Boolean))],
  }))
}

function found(columns: Columns, cells: readonly string[]): OptionFacts[] {
  if (columns.options.length > 0) {
    return columns.options.flatMap((column) => {
      const values = textOf(cells[column.value])
      // Shopify's way to say that nothing varies.
      if (values === undefined || /^default title$/i.test(values)) return []
      return [
        { name: optionNamed(column, cells), values: column.lists || /[|;]/.test(values) ? valuesIn(values) : [values] },
      ]
    })
  }
  const listed = listedOptions(cellOf(columns, cells, 'variations') ?? '')
  if (listed.length > 0) return listed
  return (['colour', 'size', 'pattern'] as const).flatMap((role) => {
    const column = (columns.byRole.get(role) ?? []).find(({ index }) => textOf(cells[index]) !== undefined)
    const values = column ? valuesIn(cells[column.index] ?? '').filter((value) => textOf(value) !== undefined) : []
    return column && values.length > 0 ? [{ name: optionName(role, column.heading), values }] : []
  })
}

/** What a row, or the heading itself, calls an option. */
export const optionNamed = ({ name, label }: OptionColumns, cells: readonly string[]): string | undefined =>
  label ?? (name === undefined ? undefined : textOf(cells[name]))

/** English headings come in many forms and become one; others stay, in their own language. */
function optionName(role: 'colour' | 'size' | 'pattern', heading: string): string {
  if (/colou?r/i.test(heading)) return 'Colour'
  if (/size/i.test(heading)) return 'Size'
  return heading.replace(/[_:]+/g, ' ').trim().slice(0, longest.name) || role
}
