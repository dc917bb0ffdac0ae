import { type InvalidInput, invalidInput } from '@micromart/input'
import type { NewOptions } from '../input.ts'
import type { Product, Selected, Variant } from '../product.ts'
import { meant, quote, selectionKey } from './selection.ts'

type Asked = NewOptions[number]

/**
 * A product's options and its variants' choices as they are asked for: renamed, put in another order, with more or fewer of them. What variants
 * have chosen stays chosen; `path` of a refusal begins at the input.
 */
export function reshape(
  product: Pick<Product, 'options' | 'variants'>,
  asked: NewOptions,
): Pick<Product, 'options' | 'variants'> | InvalidInput {
  const fault = asked.map((_, index) => originFault(product, asked, index)).find((each) => each !== null)
  if (fault) return fault
  const variants: Variant[] = []
  for (const variant of product.variants) {
    const selection = chosen(product, asked, variant)
    if (!Array.isArray(selection)) return selection
    const isSame = selectionKey(selection) === selectionKey(variant.selection)
    variants.push(isSame && inSameOrder(selection, variant.selection) ? variant : { ...variant, selection })
  }
  if (new Set(variants.map(({ selection }) => selectionKey(selection))).size < variants.length) {
    return invalidInput('Two variants would have the same choice: withdraw one of them first.', 'options')
  }
  return { options: asked.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })), variants }
}

const inSameOrder = (one: readonly Selected[], other: readonly Selected[]) =>
  one.every(({ option }, index) => other[index]?.option === option)

/** What the product calls this option until now; undefined for a new one. */
function originOf({ options }: Pick<Product, 'options'>, { name, was }: Asked) {
  const own = meant(
    options.map((option) => option.name),
    was ?? name,
  )
  return options.find((option) => option.name === own)
}

const originOfValue = (values: readonly string[], { value, was }: Asked['values'][number]) =>
  meant(values, was ?? value)

/** The value of a new option that the variants have which are there; undefined where none is said. */
const forPresentOf = ({ values, forPresent }: Asked) =>
  meant(
    values.map(({ value }) => value),
    forPresent ?? '',
  )

/** Nothing is renamed that is not there, or twice. */
function originFault(
  product: Pick<Product, 'options' | 'variants'>,
  asked: NewOptions,
  index: number,
): InvalidInput | null {
  const option = asked[index] as Asked
  const origin = originOf(product, option)
  const at = (...path: (string | number)[]) => ['options', index, ...path]
  if (option.was != null && !origin)
    return invalidInput(`The product has no option ${quote(option.was)}.`, ...at('was'))
  if (origin && asked.findIndex((other) => originOf(product, other) === origin) !== index) {
    return invalidInput(`${quote(origin.name)} is there twice.`, ...at('was'))
  }
  const known = origin?.values ?? []
  for (const [nth, value] of option.values.entries()) {
    const before = originOfValue(known, value)
    if (value.was != null && before === undefined) {
      return invalidInput(`The option has no value ${quote(value.was)}.`, ...at('values', nth, 'was'))
    }
    if (before !== undefined && option.values.findIndex((other) => originOfValue(known, other) === before) !== nth) {
      return invalidInput(`${quote(before)} is there twice.`, ...at('values', nth, 'was'))
    }
  }
  if (!origin && product.variants.length > 0 && forPresentOf(option) === undefined) {
    return invalidInput('Say which of its values the variants have that are there.', ...at('forPresent'))
  }
  return null
}

function chosen(
  product: Pick<Product, 'options'>,
  asked: NewOptions,
  { selection }: Variant,
): Selected[] | InvalidInput {
  const next: Selected[] = []
  for (const [index, option] of asked.entries()) {
    const origin = originOf(product, option)
    const before = origin && selection.find((each) => each.option === origin.name)?.value
    const value = origin
      ? option.values.find((each) => originOfValue(origin.values, each) === before)?.value
      : forPresentOf(option)
    if (value == null) {
      return invalidInput(`A variant has ${quote(before ?? '')}: withdraw it first.`, 'options', index, 'values')
    }
    next.push({ option: option.name, value })
  }
  return next
}
