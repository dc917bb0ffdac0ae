import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type FileForm, readFileForm } from './file-form.ts'

async function read(body: BodyInit, type?: string): Promise<FileForm | null> {
  let form: FileForm | null = null
  const app = new Hono().post('/', async (context) => {
    form = await readFileForm(context)
    return context.text('read')
  })
  await app.request('/', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) })
  return form
}

const withFile = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const data = new FormData()
  data.append('do', ' look ')
  data.append('id', 'a')
  data.append('id', 'b')
  data.append('file', new File([bytes], name))
  return data
}

test('a form brings texts and a file, byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n)
  const form = await read(withFile('goods.csv', bytes))
  expect([form?.text('do'), form?.all('id')]).toEqual(['look', ['a', 'b']])
  const file = form?.file('file')
  expect([file?.name, file?.size, await file?.bytes()]).toEqual(['goods.csv', 256, bytes])
})

test('a file is called by its own name, wherever it lay', async () => {
  const form = await read(withFile('C:\\Users\\ada\\../goods.csv', new Uint8Array(1)))
  expect(form?.file('file')?.name).toBe('goods.csv')
})

test('a field in which nothing was chosen has no file, and an empty file is one', async () => {
  expect((await read(withFile('', new Uint8Array(0))))?.file('file')).toBeNull()
  expect((await read(withFile('goods.csv', new Uint8Array(0))))?.file('file')?.size).toBe(0)
})

test('a field may have several files, in their order', async () => {
  const data = withFile('one.csv', new Uint8Array(1))
  data.append('file', new File([new Uint8Array(2)], 'two.csv'))
  const form = await read(data)
  expect(form?.files('file').map(({ name, size }) => [name, size])).toEqual([
    ['one.csv', 1],
    ['two.csv', 2],
  ])
  expect([form?.file('file')?.name, form?.files('none')]).toEqual(['one.csv', []])
})

test('a form without files is read too', async () => {
  const form = await read('do=look&file=goods.csv', 'application/x-www-form-urlencoded')
  expect([form?.text('do'), form?.file('file')]).toEqual(['look', null])
})

test.each([
  ['what is no form', '{}', 'application/json'],
  ['one without a boundary', '--x', 'multipart/form-data'],
  [
    'one that breaks off',
    '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\nhalf',
    'multipart/form-data; boundary=x',
  ],
  ['one with fields without end', 'a=1&'.repeat(1_001), 'application/x-www-form-urlencoded'],
])('%s is none', async (_, body, type) => {
  expect(await read(body, type)).toBeNull()
})
