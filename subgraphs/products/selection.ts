import { type InputFault, inputFault } from './input-faults.ts'
import type { Product, Selected } from './product.ts'

/** The same for the same choice, in whatever order it was made. */
export function selectionKey(selection: readonly Selected[]): string {
  return JSON.stringify(selection.map(({ option, value }) => [option, value]).sort())
}

/** The choice in the order of the product's options. */
export function inOptionOrder(product: Pick<Product, 'options'>, selection: readonly Selected[]): Selected[] {
  return product.options.flatMap(({ name }) => selection.filter(({ option }) => option === name))
}

/** A variant must choose each of its product's options once, from the option's values, as no other variant does. */
export function selectionFault(product: Product, selection: readonly Selected[]): InputFault | undefined {
  for (const [index, { option, value }] of selection.entries()) {
    const known = product.options.find(({ name }) => name === option)
    if (!known) return inputFault(['selection', index, 'option'], `The product has no option ${quote(option)}.`)
    if (!known.values.includes(value)) {
      return inputFault(['selection', index, 'value'], `${quote(value)} is not a value of ${quote(option)}.`)
    }
    if (selection.findIndex((other) => other.option === option) !== index) {
      return inputFault(['selection', index, 'option'], `${quote(option)} is chosen twice.`)
    }
  }
  const missing = product.options.find(({ name }) => !selection.some(({ option }) => option === name))
  if (missing) return inputFault(['selection'], `${quote(missing.name)} is not chosen.`)
  const key = selectionKey(selection)
  if (product.variants.some((variant) => selectionKey(variant.selection) === key)) {
    return inputFault(['selection'], 'The product already has a variant with this choice.')
  }
}

const quote = (text: string) => JSON.stringify(text.slice(0, 60))
