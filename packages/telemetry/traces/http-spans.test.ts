import { expect, it } from 'vitest'
import { httpClientAttributes, httpServerSpan, httpSpanName } from './http-spans.ts'

const served = { path: '/', scheme: 'http', address: 'shop.example', port: 80 }

it('a method that is none of HTTP’s own is told as another, and what it was beside that', () => {
  expect(httpServerSpan({ ...served, method: 'PATCH' }).attributes).not.toHaveProperty(['http.request.method_original'])
  expect(httpServerSpan({ ...served, method: 'PROPFIND' }).attributes).toMatchObject({
    'http.request.method': '_OTHER',
    'http.request.method_original': 'PROPFIND',
  })
  expect(['PATCH', 'PROPFIND', undefined].map((method) => httpSpanName(method, '/p/:slug'))).toEqual([
    'PATCH /p/:slug',
    'HTTP /p/:slug',
    'HTTP /p/:slug',
  ])
})

it('where a request goes is told whole, but for the login and the query', () => {
  const url = new URL('https://somebody:secret@api.example/v1?key=secret')
  expect(httpClientAttributes('GET', url)).toMatchObject({ 'url.full': 'https://api.example/v1', 'server.port': 443 })
  const elsewhere = httpClientAttributes('GET', new URL('http://[::1]:4017/graphql'), '/charges?reference=secret')
  expect(elsewhere).toMatchObject({
    'url.full': 'http://[::1]:4017/charges',
    'url.path': '/charges',
    'server.port': 4017,
  })
})
