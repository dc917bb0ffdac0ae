import type { ShippingZone } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { startOf } from '../days.ts'
import type { Numbers } from '../numbers.ts'

export const zones: readonly ShippingZone[] = ['HOME', 'UNION', 'WORLD']

/** Why, and from when on: at once where no day is said. */
const whenAndWhy = (form: Form) => ({
  note: form.text('note') || null,
  ...(form.text('from') && { validFrom: startOf(form.text('from')) }),
})

export function methodIn(form: Form, numbers: Numbers) {
  return {
    code: form.text('code'),
    name: form.text('name'),
    position: numbers.count('position') ?? 0,
    offered: form.text('offered') === '1',
    ...whenAndWhy(form),
  }
}

/** A place is a zone or a country; what it costs is an amount in a currency, or a percentage of the goods. */
export function rateIn(form: Form, numbers: Numbers) {
  const zone = zones.find((each) => each === form.text('place'))
  const currency = form.text('currency').toUpperCase()
  return {
    method: form.text('method'),
    ...(zone ? { zone } : { country: form.text('country').toUpperCase() }),
    currency: currency || null,
    upToGrams: numbers.count('grams') ?? 0,
    price: numbers.amount('price', currency),
    percent: numbers.amount('percent'),
    estimate: numbers.count('days') ?? 0,
    offered: form.text('offered') === '1',
    ...whenAndWhy(form),
  }
}

export function taxIn(form: Form, numbers: Numbers) {
  return {
    country: form.text('country').toUpperCase(),
    percent: numbers.amount('percent') ?? '',
    ...whenAndWhy(form),
  }
}
