import {
  firstFault,
  type InputFault,
  inputFault,
  mediaFault,
  requiredTextFault,
  slugFault,
  textFault,
} from './input-faults.ts'
import { limits } from './limits.ts'
import type { Product } from './product.ts'

export interface ProductInput {
  name: string
  slug?: string | null
  description?: string | null
  brand?: string | null
  categoryIds: readonly string[]
  media: readonly { url: string; alt?: string | null }[]
  options: readonly { name: string; values: readonly string[] }[]
}

export interface ProductDetails {
  name?: string | null
  description?: string | null
  brand?: string | null
  categoryIds?: readonly string[] | null
  media?: readonly { url: string; alt?: string | null }[] | null
}

/** What is wrong with a new product's input, whatever the state of the shop. */
export function productFault(input: ProductInput): InputFault | undefined {
  return (
    requiredTextFault(input.name, limits.name, ['name']) ??
    slugFault(input.slug, ['slug']) ??
    detailsFault(input) ??
    optionsFault(input.options)
  )
}

/** Null is the wish to empty a field; whether it may be empty is not said here. */
export function detailsFault(details: ProductDetails): InputFault | undefined {
  const { description, brand, categoryIds, media } = details
  const tooMany = categoryIds && categoryIds.length > limits.categories
  return (
    textFault(description, limits.description, ['description']) ??
    textFault(brand, limits.brand, ['brand']) ??
    (tooMany ? inputFault(['categoryIds'], `There may be at most ${limits.categories} categories.`) : undefined) ??
    mediaFault(media)
  )
}

function optionsFault(options: ProductInput['options']): InputFault | undefined {
  if (options.length > limits.options) return inputFault(['options'], `There may be at most ${limits.options} options.`)
  const names = options.map(({ name }) => name.toLowerCase())
  return firstFault(options, ({ name, values }, index) => {
    const at = ['options', index]
    if (names.indexOf(name.toLowerCase()) !== index)
      return inputFault([...at, 'name'], 'There is such an option already.')
    if (values.length === 0) return inputFault([...at, 'values'], 'An option needs at least one value.')
    if (values.length > limits.valuesPerOption) {
      return inputFault([...at, 'values'], `An option may have at most ${limits.valuesPerOption} values.`)
    }
    return (
      requiredTextFault(name, limits.optionName, [...at, 'name']) ??
      firstFault(values, (value, nth) =>
        values.indexOf(value) === nth
          ? requiredTextFault(value, limits.optionValue, [...at, 'values', nth])
          : inputFault([...at, 'values', nth], 'The option has this value already.'),
      )
    )
  })
}

export function weightFault(grams: number | null | undefined): InputFault | undefined {
  if (grams == null || (grams >= 0 && grams <= limits.weightGrams)) return
  return inputFault(['weightGrams'], `It must be from 0 to ${limits.weightGrams}.`)
}

/** A price range needs one currency, so all of a product's variants share it. */
export function currencyFault(product: Product, currency: string, besides?: string): InputFault | undefined {
  const other = product.variants.find(({ id, price }) => id !== besides && price.currency !== currency)
  if (!other) return
  return inputFault(['price', 'currency'], `It must be ${other.price.currency}, as the product's other prices are.`)
}
