import type { OptionChangeInput } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'

/** Fields of a product's nth option. */
export const optionField = (nth: number, what: 'was' | 'name' | 'more') => `option.${nth}.${what}`
export const valueField = (nth: number, at: number, what: 'was' | 'name') => `option.${nth}.value.${at}.${what}`
/** Of one that is to be added. */
export const newOption = { name: 'new.name', values: 'new.values', present: 'new.present' } as const

/** A product's options as a form has them: what is emptied goes, what is called otherwise is renamed. */
export function optionsIn(form: Form): OptionChangeInput[] {
  const options: OptionChangeInput[] = []
  for (let nth = 0; form.raw(optionField(nth, 'was')) !== ''; nth++) {
    const name = form.text(optionField(nth, 'name'))
    if (name === '') continue
    const values = [...standing(form, nth), ...linesOf(form.text(optionField(nth, 'more'))).map((value) => ({ value }))]
    options.push({ name, was: form.raw(optionField(nth, 'was')), values })
  }
  const name = form.text(newOption.name)
  if (name === '') return options
  const values = linesOf(form.text(newOption.values))
  const forPresent = form.text(newOption.present) || values[0] || null
  return [...options, { name, values: values.map((value) => ({ value })), forPresent }]
}

function standing(form: Form, nth: number): OptionChangeInput['values'] {
  const values: OptionChangeInput['values'] = []
  for (let at = 0; form.raw(valueField(nth, at, 'was')) !== ''; at++) {
    const value = form.text(valueField(nth, at, 'name'))
    if (value !== '') values.push({ value, was: form.raw(valueField(nth, at, 'was')) })
  }
  return values
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
