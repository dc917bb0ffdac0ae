import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formOn } from '../../testing/form-on.ts'
import { formWith, formWithTwo, shop, small } from '../testing/import-forms.ts'
import { atDesk } from '../testing/staff.ts'

describe('what is no such file is refused', () => {
  test.each([
    ['none', () => formOn('', { do: 'look' }), 'No file was chosen.'],
    ['an empty one', () => formWith(' \n'), 'The file is empty.'],
    ['one that is too big', () => formWith(new Uint8Array(4 * 1024 * 1024 + 1).fill(65)), 'larger than 4 MB'],
    ['a form that is too big', () => formWith(new Uint8Array(13 * 1024 * 1024).fill(65)), 'larger than 4 MB'],
    ['a second that is a workbook', () => formWithTwo(Uint8Array.of(0x50, 0x4b, 3, 4, 0)), 'Save the sheet as CSV'],
    ['a second that is too big', () => formWithTwo(new Uint8Array(4 * 1024 * 1024 + 1).fill(65)), 'larger than 4 MB'],
    ['a workbook', () => formWith(Uint8Array.of(0x50, 0x4b, 3, 4, 0)), 'Save the sheet as CSV'],
    ['a picture', () => formWith(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)), 'This is a picture'],
    ['a PDF', () => formWith('%PDF-1.7'), 'This is a document'],
    ['a web page', () => formWith('<!doctype html><table></table>'), 'This is a web page'],
    ['JSON', () => formWith('[{"name":"Lamp"}]'), 'This is JSON or XML'],
    ['no text', () => formWith(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7)), 'This is no text'],
    [
      'one that unpacks without end',
      () => formWith(new Uint8Array(gzipSync(Buffer.alloc(8 * 1024 * 1024)))),
      'larger than 4 MB',
    ],
    [
      'a page’s own that was tampered with',
      () => formOn('', { do: 'step', packed: gzipSync(Buffer.alloc(8 * 1024 * 1024)).toString('base64url') }),
      'larger than 4 MB',
    ],
  ])('%s', async (_, form, told) => {
    const { bring, asked } = atDesk(shop)
    const response = await bring(form())
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(told)
    expect(page).toContain('type="file"')
    expect(asked).toEqual([])
  })

  test('what is no form', async () => {
    expect(await (await atDesk(shop).bring('{}')).text()).toContain('could not be read')
  })

  test('options that say nothing sensible', async () => {
    const { bring, asked } = atDesk(shop)
    const preview = await (await bring(formWith(small))).text()
    const response = await bring(
      formOn(preview, { do: 'begin', stock: '-1', currency: 'euro', picturesFrom: 'ftp://a' }),
    )
    const page = await response.text()
    expect([response.status, asked]).toEqual([422, []])
    for (const told of ['Three letters', 'A whole number', 'begins with https://']) expect(page).toContain(told)
  })
})
