import { expect, test } from 'vitest'
import { firstPage, nextPage, pageIn, previousPage } from './list-place.ts'

const at = (address: string) => new URL(address, 'http://shop.example')

test('the way through a list leads back page by page, and keeps all that was chosen', () => {
  const way = [at('/search?q=lamp&brand=Lumen')]
  for (const cursor of ['a', 'b', 'c']) way.push(at(nextPage(way.at(-1) as URL, cursor)))
  expect(way.map(pageIn)).toEqual([1, 2, 3, 4])
  expect(way[3]?.searchParams.get('after')).toBe('c')
  for (const [nth, url] of way.entries()) {
    const before = way[nth - 1]
    expect(previousPage(url)).toBe(before ? before.pathname + before.search : null)
    expect(firstPage(url)).toBe('/search?q=lamp&brand=Lumen')
  }
})

test('an address that says no more than where it begins leads on, and to the first page', () => {
  for (const address of ['/c/home?after=x', '/c/home?after=x&page=1&before=y', '/c/home?after=x&page=many']) {
    expect([pageIn(at(address)), previousPage(at(address))]).toEqual([null, null])
    expect(firstPage(at(address))).toBe('/c/home')
    expect(at(nextPage(at(address), 'z')).searchParams.get('page')).toBeNull()
  }
})

test('a long way forgets where it began, and the address stays one', () => {
  let url = at('/search')
  for (let nth = 0; nth < 100; nth++) url = at(nextPage(url, `${nth}`.padStart(100, 'c')))
  expect(url.href.length).toBeLessThan(2_000)
  let back = 0
  for (let to = previousPage(url); to; to = previousPage(at(to))) back++
  expect([pageIn(url), back]).toEqual([101, 12])
})
