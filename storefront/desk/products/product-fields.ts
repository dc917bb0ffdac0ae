import type { Form } from '../../http/form.ts'
import type { ProductFields } from './product-form.tsx'

interface Picture {
  url: string
  alt?: string | null
}

interface Option {
  name: string
  values: string[]
}

export const mediaText = (media: readonly Picture[]) =>
  media.map(({ url, alt }) => (alt ? `${url} ${alt}` : url)).join('\n')

/** A picture a line: its address, and behind the first blank what it shows. */
export const mediaOf = (text: string): Picture[] =>
  linesOf(text).map((line) => {
    const [url = '', ...words] = line.split(/\s+/)
    return { url, alt: words.join(' ') || null }
  })

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
  name: form.text('name'),
  brand: form.text('brand'),
  slug: form.text('slug'),
  description: form.text('description').replace(/\r\n/g, '\n'),
  media: form.text('media'),
  options: form.text('options'),
  categoryIds: inOrder(form.all('category'), form.text('stood').split(' ')),
})

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
  media: '',
  options: '',
  categoryIds: [],
}
