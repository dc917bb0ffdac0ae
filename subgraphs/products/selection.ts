import { type InvalidInput, invalidInput } from '@micromart/input'
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
export function selectionFault(product: Product, selection: readonly Selected[]): InvalidInput | null {
  for (const [index, { option, value }] of selection.entries()) {
    const known = product.options.find(({ name }) => name === option)
    if (!known) return invalidInput(`The product has no option ${quote(option)}.`, 'selection', index, 'option')
    if (!known.values.includes(value)) {
      return invalidInput(`${quote(value)} is not a value of ${quote(option)}.`, 'selection', index, 'value')
    }
    if (selection.findIndex((other) => other.option === option) !== index) {
      return invalidInput(`${quote(option)} is chosen twice.`, 'selection', index, 'option')
    }
  }
  const missing = product.options.find(({ name }) => !selection.some(({ option }) => option === name))
  if (missing) return invalidInput(`${quote(missing.name)} is not chosen.`, 'selection')
  const key = selectionKey(selection)
  if (product.variants.some((variant) => selectionKey(variant.selection) === key)) {
    return invalidInput('The product already has a variant with this choice.', 'selection')
  }
  return null
}

export const quote = (text: string) => JSON.stringify(text.slice(0, 60))
