import { describe, expect, test } from 'vitest'
import { failing } from '../testing/sample-shop.ts'
import { pages } from './testing/pages.ts'
import { answers, order } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'

const page = (number: string, next: string | null, more: object = {}) => ({
  orders: {
    edges: [{ node: { ...order, number, ...more } }],
    pageInfo: { endCursor: next, hasNextPage: next !== null },
  },
})

const linesOf = async (response: Response) => (await response.text()).split('\r\n')

describe('a list as a file', () => {
  test('has all of its pages, and nothing that a spreadsheet would calculate', async () => {
    const shipTo = { ...order.shipTo, name: '=1+1', city: 'Bad "Ems", unten' }
    const { get, asked } = atDesk({
      ...answers,
      DeskOrdersFile: ({ after }) => (after ? page('MM-2', null) : page('MM-1', 'next', { shipTo })),
    })
    const response = await get('/desk/orders/export?show=all&from=2026-03-01&until=2026-03-31')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toContain('orders-all-2026-03-01-2026-03-31.csv')
    expect(response.headers.get('cache-control')).toContain('no-store')
    const [headings, first, second, ...rest] = await linesOf(response)
    expect(headings).toMatch(/^number,placed_at,status,/)
    expect(first).toMatch(/^MM-1,.*,'=1\+1,.*,"Bad ""Ems"", unten",/)
    expect(second).toMatch(/^MM-2,/)
    expect(rest).toEqual([''])
    const days = { placedFrom: '2026-02-28T23:00:00Z', placedBefore: '2026-03-31T22:00:00Z' }
    expect(asked.map(({ variables }) => variables)).toMatchObject([days, { ...days, after: 'next' }])
  })

  test('breaks off where the rest of it cannot be had', async () => {
    const { get } = atDesk({ ...answers, DeskOrdersFile: ({ after }) => (after ? null : page('MM-1', 'next')) })
    await expect((await get('/desk/orders/export')).text()).rejects.toThrow()
  })

  test.each(['orders/export', 'stock/export', 'customers/export'])(
    '%s is a page that says why it is none',
    async (path) => {
      const away = (field: string) => () => failing(field, 'SUBGRAPH_UNAVAILABLE')
      const none = {
        ...{ DeskOrdersFile: away('orders'), DeskStockFile: away('stockLevels'), DeskCustomersFile: away('users') },
      }
      expect((await atDesk({ ...answers, ...none }).get(`/desk/${path}`)).status).toBe(503)
    },
  )

  test('is what each link to one leads to', async () => {
    const desk = atDesk(answers)
    const links = new Set<string>()
    for (const each of pages)
      for (const [, href = ''] of (await (await desk.get(each)).text()).matchAll(/<a href="([^"]+)" download/g))
        links.add(href.replaceAll('&amp;', '&'))
    expect(links.size).toBeGreaterThan(3)
    for (const link of links)
      expect([link, (await desk.get(link)).headers.get('content-type')]).toEqual([
        link,
        expect.stringContaining('text/csv'),
      ])
  })

  test('says no more of customers and money than whoever asks may read', async () => {
    const desk = atDesk({ ...answers, DeskOrdersFile: () => page('MM-1', null) }, { scope: 'orders:read' })
    const [headings] = await linesOf(await desk.get('/desk/orders/export'))
    expect(headings).not.toMatch(/email|captured/)
    expect(desk.asked.at(-1)?.variables).toMatchObject({ money: false, customers: false })
  })
})
