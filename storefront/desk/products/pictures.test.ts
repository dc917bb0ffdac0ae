import { describe, expect, test } from 'vitest'
import type { Answers } from '../../testing/sample-shop.ts'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'
import { mostPictureFormBytes } from './picture-form.ts'

const place = '/pictures/uploads/a-place'
const addressOf = (letter: string) => `/pictures/${letter.repeat(64)}/1600.webp`

/** A shop that takes a picture whose first byte says it is one, at an address made of its second. */
const taking: Answers = {
  ...answers,
  DeskCreatePictureUpload: () => ({ createPictureUpload: { __typename: 'PictureUploadCreated', uploadUrl: place } }),
  [`PUT ${place}`]: ({ bytes }) => {
    const [first, second] = bytes as Uint8Array
    if (first === 1) return { status: 201, body: { url: addressOf(String(second)), width: 1600, height: 1200 } }
    return { status: 415, body: { errors: [{ message: 'No.', extensions: { code: 'NOT_A_PICTURE' } }] } }
  },
  DeskUpdateProduct: () => ({ updateProduct: { __typename: 'ProductChanged' } }),
  DeskCreateProduct: () => ({ createProduct: { __typename: 'ProductChanged', product: { id: 'prd_9' } } }),
}

function form(fields: Record<string, string>, ...files: [name: string, bytes: readonly number[]][]): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ name: 'Lamp', stood: '', ...fields })) data.append(name, value)
  for (const [name, bytes] of files) data.append('pictures', new File([Uint8Array.from(bytes)], name))
  return data
}

function inputOf(asked: { operation: string; variables: unknown }[], operation: string): Record<string, unknown> {
  const variables = asked.find((each) => each.operation === operation)?.variables
  return (variables as { input: Record<string, unknown> } | undefined)?.input ?? {}
}

describe('pictures that a clerk brings', () => {
  test('come behind those of before, which are put in order, told of, and taken out', async () => {
    const { bring, asked, noticeOf } = atDesk(taking)
    const response = await bring(
      form(
        {
          ...{ do: 'save', 'picture.0.url': addressOf('7'), 'picture.0.alt': 'From afar', 'picture.0.place': '3' },
          ...{ 'picture.1.url': '/pictures/2.svg', 'picture.1.alt': '', 'picture.1.place': '1' },
          ...{ 'picture.2.url': addressOf('8'), 'picture.2.place': '2', 'picture.2.out': 'on' },
          media: 'https://a.example/1.jpg Elsewhere',
        },
        ['one.jpg', [1, 5]],
        ['two.png', [1, 6]],
        ['again.jpg', [1, 5]],
      ),
      '/desk/products/prd_1',
    )
    expect(noticeOf(response)).toBe('Saved.')
    expect(asked.find(({ operation }) => operation === 'DeskCreatePictureUpload')?.variables).toEqual({ bytes: 2 })
    expect(inputOf(asked, 'DeskUpdateProduct').media).toEqual([
      { url: '/pictures/2.svg', alt: null },
      { url: addressOf('7'), alt: 'From afar' },
      { url: addressOf('5'), alt: null },
      { url: addressOf('6'), alt: null },
      { url: 'https://a.example/1.jpg', alt: 'Elsewhere' },
    ])
  })

  test.each([
    ['en', '“bad.jpg” was not taken: it is no JPEG, PNG, WebP or GIF.'],
    ['de', '„bad.jpg“ wurde nicht genommen: es ist kein JPEG, PNG, WebP oder GIF.'],
  ])('that are none change nothing, and those beside them need not be brought again: %s', async (language, told) => {
    const { bring, asked } = atDesk(taking, { language })
    const sent = form({ do: 'save', 'picture.0.url': '/pictures/2.svg' }, ['bad.jpg', [0, 1]], ['good.jpg', [1, 5]])
    const response = await bring(sent, '/desk/products/prd_1')
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain(told)
    expect(page).toContain(`value="${addressOf('5')}"`)
    expect(page).toContain('value="/pictures/2.svg"')
    expect(asked.map(({ operation }) => operation)).not.toContain('DeskUpdateProduct')
  })

  test('come with a product that is made, and stay in its form where the shop will not have it', async () => {
    const { bring, asked } = atDesk(taking)
    const made = await bring(form({}, ['one.jpg', [1, 5]]), '/desk/products/new')
    expect(made.headers.get('location')).toBe('/desk/products/prd_9')
    expect(inputOf(asked, 'DeskCreateProduct').media).toEqual([{ url: addressOf('5'), alt: null }])
    const refused = { __typename: 'SlugTaken', message: 'Taken.', suggestion: 'lamp-2' }
    const shop = atDesk({ ...taking, DeskCreateProduct: () => ({ createProduct: refused }) })
    const again = await shop.bring(form({}, ['one.jpg', [1, 5]]), '/desk/products/new')
    expect(again.status).toBe(422)
    expect(await again.text()).toContain(`value="${addressOf('5')}"`)
  })

  test('that are nothing, or more than is taken at once, are told of and not sent', async () => {
    const { bring, asked } = atDesk(taking)
    const empty = await bring(form({ do: 'save' }, ['empty.jpg', []]), '/desk/products/prd_1')
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('“empty.jpg” was not taken')])
    for (const path of ['/desk/products/prd_1', '/desk/products/new']) {
      const sent = form({ do: 'save' })
      sent.append('pictures', new File([new Uint8Array(mostPictureFormBytes + 1)], 'huge.jpg'))
      const huge = await bring(sent, path)
      expect([huge.status, await huge.text()]).toEqual([422, expect.stringContaining('at most 24 MB together')])
    }
    expect(asked.map(({ operation }) => operation)).not.toContain('DeskCreatePictureUpload')
  })

  test('are not lost without a word where the shop does not answer', async () => {
    const { bring } = atDesk({ ...taking, [`PUT ${place}`]: () => null })
    const response = await bring(form({ do: 'save' }, ['one.jpg', [1, 5]]), '/desk/products/prd_1')
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('“one.jpg” was not taken')])
  })
})
