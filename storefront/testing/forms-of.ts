import { plain } from './plain.ts'

/** What a page's form sends. */
export interface SentForm {
  /** Where to; undefined for the page's own address. */
  action: string | undefined
  multipart: boolean
  fields: readonly (readonly [name: string, value: string])[]
  /** The names of those that somebody types into; passwords are nobody's to show again. */
  typed: readonly string[]
}

interface Control {
  tag: string
  attributes: Readonly<Record<string, string>>
  /** Its text, such as a button's. */
  text: string
}

/**
 * What the forms of a page send by POST, each of their buttons once, when somebody has typed into every field something that may stand there and is
 * not what was there, ticked every box, and chosen the first of what can be chosen. No files.
 */
export function formsOf(page: string): SentForm[] {
  const forms: { attributes: Record<string, string>; controls: Control[] }[] = []
  const placed: [form: string | undefined, Control][] = []
  let open: number | undefined
  for (const [, end, tag = '', said = '', text = ''] of page.matchAll(
    /<(\/?)(form|input|select|option|textarea|button)\b([^>]*)>([^<]*)/g,
  )) {
    const attributes = attributesIn(said)
    if (tag === 'form') {
      open = end ? undefined : forms.push({ attributes, controls: [] }) - 1
    } else if (!end) {
      const control = { tag, attributes, text: plain(text) }
      if (attributes.form !== undefined) placed.push([attributes.form, control])
      else if (open !== undefined) forms[open]?.controls.push(control)
    }
  }
  for (const [id, control] of placed) forms.find(({ attributes }) => attributes.id === id)?.controls.push(control)
  return forms.flatMap(({ attributes, controls }) => {
    if (attributes.method !== 'post') return []
    const action = attributes.action
    const multipart = attributes.enctype === 'multipart/form-data' || attributes.encType === 'multipart/form-data'
    const fields = typedInto(controls)
    const typed = controls.filter(isTyped).map((each) => each.attributes.name ?? '')
    const buttons = controls.filter((each) => each.tag === 'button' && each.attributes.type !== 'button')
    return buttons.map(({ attributes: { name, value = '' } }) => ({
      ...{ action, multipart, typed },
      fields: name === undefined ? fields : [...fields, [name, value] as const],
    }))
  })
}

const untyped = ['hidden', 'checkbox', 'radio', 'file', 'password']

const isTyped = ({ tag, attributes }: Control) =>
  tag === 'textarea' ||
  (tag === 'input' && attributes.readonly === undefined && !untyped.includes(attributes.type ?? 'text'))

function typedInto(controls: readonly Control[]): (readonly [string, string])[] {
  let select: string | undefined
  return controls.flatMap(({ tag, attributes, text }) => {
    const { name, type = 'text', value = '' } = attributes
    if (tag === 'select') select = name
    if (tag === 'option') {
      const chosen = value || text
      if (select === undefined || !chosen || attributes.value === '') return []
      const of = select
      select = undefined
      return [[of, chosen] as const]
    }
    if (name === undefined || tag === 'button' || tag === 'select' || type === 'file') return []
    if (tag === 'textarea') return [[name, 'Some: words, more'] as const]
    if (attributes.readonly !== undefined) return [[name, value] as const]
    if (type === 'hidden' || type === 'checkbox' || type === 'radio') return [[name, value || 'on'] as const]
    return [[name, typed(attributes)] as const]
  })
}

/** Something that a field takes. */
function typed({ type = 'text', inputmode = '', pattern = '', name = '' }: Readonly<Record<string, string>>): string {
  const samples: Record<string, string> = {
    number: '7',
    date: '2030-01-01',
    url: 'https://a.example/',
    email: 'a@b.example',
  }
  if (samples[type]) return samples[type]
  if (inputmode === 'numeric' || inputmode === 'decimal' || /^(by|reorder)\./.test(name)) return '7'
  if (pattern === '[A-Za-z]{3}') return 'CHF'
  if (pattern === '[A-Za-z]{2}') return 'CH'
  return 'words'
}

const attributesIn = (said: string): Record<string, string> =>
  Object.fromEntries(
    [...said.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      plain(value),
    ]),
  )

/** A form as a browser sends it. */
export function bodyOf({ fields, multipart }: SentForm): FormData | string {
  if (!multipart) return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}
