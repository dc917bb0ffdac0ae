import type { ShippingZone } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { amountOf, countOf, startOf } from '../fields.ts'
import { SetMethodDocument, SetRateDocument, SetTaxDocument } from './tariffs-query.ts'

export const zones: readonly ShippingZone[] = ['HOME', 'UNION', 'WORLD']

/** Why, and from when on: at once where no day is said. */
const whenAndWhy = (form: Form) => ({
  note: form.text('note') || null,
  ...(form.text('from') && { validFrom: startOf(form.text('from')) }),
})

export function setMethod(visit: Visit, form: Form) {
  const input = {
    code: form.text('code'),
    name: form.text('name'),
    position: countOf(form.text('position')) ?? 0,
    offered: form.text('offered') === '1',
    ...whenAndWhy(form),
  }
  return visit.ask(SetMethodDocument, { input })
}

/** A place is a zone or a country; what it costs is an amount in a currency, or a percentage of the goods. */
export function setRate(visit: Visit, form: Form) {
  const zone = zones.find((each) => each === form.text('place'))
  const [price, percent] = [form.text('price'), form.text('percent')]
  const input = {
    method: form.text('method'),
    ...(zone ? { zone } : { country: form.text('country').toUpperCase() }),
    currency: form.text('currency').toUpperCase() || null,
    upToGrams: countOf(form.text('grams')) ?? 0,
    price: price ? amountOf(price) : null,
    percent: percent ? amountOf(percent) : null,
    estimate: countOf(form.text('days')) ?? 0,
    offered: form.text('offered') === '1',
    ...whenAndWhy(form),
  }
  return visit.ask(SetRateDocument, { input })
}

export function setTax(visit: Visit, form: Form) {
  const input = {
    country: form.text('country').toUpperCase(),
    percent: amountOf(form.text('percent')),
    ...whenAndWhy(form),
  }
  return visit.ask(SetTaxDocument, { input })
}
