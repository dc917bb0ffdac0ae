import { type InvalidInput, invalidInput } from '@micromart/input'
import type { Product, Selected } from '../product.ts'

/** A product's variants are held against each other whenever one is added, five hundred of them. */
const keys = new WeakMap<readonly Selected[], string>()

/** The same for the same choice, in whatever order it was made. */
export function selectionKey(selection: readonly Selected[]): string {
  const key = keys.get(selection) ?? JSON.stringify(selection.map(({ option, value }) => [option, value]).sort())
  keys.set(selection, key)
  return key
}

/**
 * Which of these words is meant; undefined for none. Letters of another composition are no difference: what stood here before texts were
 * read in one may be in another still.
 */
export const meant = (known: readonly string[], asked: string): string | undefined =>
  known.find((word) => word === asked) ?? known.find((word) => word.normalize('NFC') === asked.normalize('NFC'))

/** The choice in the product's own words, as far as it has them. */
export function inOwnWords({ options }: Pick<Product, 'options'>, selection: readonly Selected[]): Selected[] {
  const names = options.map(({ name }) => name)
  return selection.map(({ option, value }) => {
    const own = options.find(({ name }) => name === meant(names, option))
    return own ? { option: own.name, value: meant(own.values, value) ?? value } : { option, value }
  })
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
