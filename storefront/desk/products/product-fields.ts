import type { Form } from '../../http/form.ts'
import type { ProductFields } from './product-form.tsx'

/** A picture as a product has it. */
export interface ProductPicture {
  url: string
  alt: string | null
}

interface Option {
  name: string
  values: string[]
}

/** A picture a line: its address, and behind the first blank what it shows. */
const mediaOf = (text: string): ProductPicture[] =>
  linesOf(text).map((line) => {
    const [url = '', ...words] = line.split(/\s+/)
    return { url, alt: words.join(' ') || null }
  })

/** The pictures that a form has of before, less those that are taken out, in the order of their places. */
function picturesIn(form: Form): ProductPicture[] {
  const pictures: (ProductPicture & { place: number })[] = []
  for (let nth = 0; form.text(`picture.${nth}.url`) !== ''; nth++) {
    const of = (what: string) => `picture.${nth}.${what}`
    if (form.text(of('out')) !== '') continue
    const place = form.number(of('place'), 1, 99) ?? nth + 1
    pictures.push({ url: form.text(of('url')), alt: form.text(of('alt')) || null, place })
  }
  return pictures.toSorted((one, other) => one.place - other.place).map(({ url, alt }) => ({ url, alt }))
}

/** An option a line: `Colour: Sage, Clay`. */
export const optionsOf = (text: string): Option[] =>
  linesOf(text).map((line) => {
    const [name = '', values = ''] = line.split(/:(.*)/)
    return { name: name.trim(), values: values.split(',').flatMap((value) => value.trim() || []) }
  })

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

export const sentFields = (form: Form): ProductFields => ({
  key: form.text('key'),
  name: form.text('name'),
  brand: form.text('brand'),
  slug: form.text('slug'),
  description: form.text('description').replace(/\r\n/g, '\n'),
  pictures: picturesIn(form),
  more: form.text('media'),
  options: form.text('options'),
  categoryIds: inOrder(form.all('category'), form.text('stood').split(' ')),
})

/** With what a form brought behind what it had; the same picture is there once. */
export const withBrought = (fields: ProductFields, urls: readonly string[]): ProductFields => ({
  ...fields,
  pictures: [
    ...fields.pictures,
    ...[...new Set(urls)]
      .filter((url) => fields.pictures.every((one) => one.url !== url))
      .map((url) => ({ url, alt: null })),
  ],
})

/** All that a product is to show. */
export const mediaIn = ({ pictures, more }: ProductFields): ProductPicture[] => [...pictures, ...mediaOf(more)]

/** What stays where it stood keeps its place; what comes is behind it. */
function inOrder(chosen: readonly string[], stood: readonly string[]): string[] {
  const stays = stood.filter((id) => chosen.includes(id))
  return [...stays, ...chosen.filter((id) => !stays.includes(id))]
}

export const noFields: ProductFields = {
  name: '',
  brand: '',
  slug: '',
  description: '',
  pictures: [],
  more: '',
  options: '',
  categoryIds: [],
}
