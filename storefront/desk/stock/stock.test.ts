import { describe, expect, test } from 'vitest'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

describe('booking stock', () => {
  test('books what was typed and nothing else, under the form’s key', async () => {
    const booked = { __typename: 'StockAdjusted' }
    const { send, asked } = atDesk({
      ...answers,
      DeskAdjust: () => ({ adjustStock: booked }),
      DeskReorderPoint: () => ({ setReorderPoint: booked }),
    })
    const fields = { key: 'k', reason: 'COUNTED', 'by.var_1': '-3', 'by.var_2': '', 'reorder.var_1.5': '5' }
    const response = await send('/desk/stock', { ...fields, 'reorder.var_2.5': '8' })
    expect(response.status).toBe(303)
    expect(asked.map(({ variables }) => variables)).toEqual([
      { input: { variantId: 'var_1', by: -3, reason: 'COUNTED', idempotencyKey: 'desk:k:var_1' } },
      { variantId: 'var_2', reorderPoint: 8 },
    ])
  })

  test('keeps the key where something could not be booked, so that nothing is booked twice', async () => {
    const { send } = atDesk({
      ...answers,
      DeskAdjust: () => ({ adjustStock: { __typename: 'WouldBreakReservations', reserved: 2, message: '' } }),
    })
    const page = await (await send('/desk/stock', { key: 'k', reason: 'DAMAGED', 'by.var_1': '-9' })).text()
    expect(page).toContain('name="key" value="k"')
    expect(page).toContain('2 are promised to orders')
    expect(page).toMatch(/name="by\.var_1"[^>]*value="-9"/)
  })

  test('what is no number is not sent', async () => {
    const { send, asked } = atDesk(answers)
    expect((await send('/desk/stock', { key: 'k', 'by.var_1': 'many' })).status).toBe(422)
    expect(asked.map(({ operation }) => operation)).toEqual(['DeskStock'])
  })
})

describe('looking for stock', () => {
  const fields = { key: 'k', reason: 'COUNTED', 'by.var_1': '-3' }
  const booking = { ...answers, DeskAdjust: () => ({ adjustStock: { __typename: 'StockAdjusted' } }) }

  test('an item that is scanned has its count typed at once, and the field waits for the next once it is booked', async () => {
    const { get, send, asked } = atDesk(booking)
    const page = await (await get('/desk/stock?q=LAMP-1')).text()
    expect(asked.at(-1)?.variables).toEqual({ wanted: 'LAMP-1', words: true, after: null })
    expect(page).toMatch(/autofocus[^>]*name="by\.var_1"/i)
    // Enter books it, and does not go on down a column.
    expect(page).not.toContain('data-next="by"')
    expect(page).toContain('name="scanned" value="yes"')
    const booked = await send('/desk/stock?q=LAMP-1', { ...fields, scanned: 'yes' })
    expect(booked.headers.get('location')).toBe('/desk/stock?q=')
    expect(await (await get('/desk/stock?q=')).text()).toMatch(/autofocus[^>]*name="q"/i)
  })

  test('words show the variants of what has them, and booking stays there', async () => {
    const none = { ...booking, DeskStockFound: () => ({ ...(answers.DeskStockFound?.() as object), variant: null }) }
    const { get, send } = atDesk(none)
    const page = await (await get('/desk/stock?q=lamp')).text()
    expect(page).toContain('name="by.var_1"')
    expect(page).not.toContain('name="scanned"')
    expect((await send('/desk/stock?q=lamp', fields)).headers.get('location')).toBe('/desk/stock?q=lamp')
  })

  test('a GTIN that one item has is scanned as its number is; of one that several have all are shown', async () => {
    const found = () => answers.DeskStockFound?.() as { variant: { stock: { variant: object } } }
    const level = (id: string) => {
      const { stock } = found().variant
      return { id, stock: { ...stock, id: `stk_${id}`, variant: { ...stock.variant, id } } }
    }
    const having = (...ids: string[]) => ({
      ...booking,
      DeskStockFound: () => ({ ...found(), variant: null, variants: ids.map(level) }),
    })
    const one = await (await atDesk(having('var_1')).get('/desk/stock?q=4006381333931')).text()
    expect(one).toContain('name="scanned" value="yes"')
    const two = await (await atDesk(having('var_1', 'var_2')).get('/desk/stock?q=4006381333931')).text()
    expect(two).toContain('name="by.var_2"')
    expect(two).not.toContain('name="scanned"')
  })

  test('whoever may not see the catalog asks for numbers alone', async () => {
    const { get, asked } = atDesk(answers, { scope: 'inventory:read' })
    await get('/desk/stock?q=lamp')
    expect(asked.at(-1)?.variables).toMatchObject({ wanted: 'lamp', words: false })
  })

  test('a page that leads to an item by its number is gone back to once it is booked', async () => {
    const { get, send } = atDesk(booking)
    const page = await (await get('/desk/stock?sku=LAMP-1')).text()
    expect(page).not.toContain('name="scanned"')
    expect((await send('/desk/stock?sku=LAMP-1', fields)).headers.get('location')).toBe('/desk/stock?sku=LAMP-1')
  })
})

describe('a list that is sorted', () => {
  test.each([
    ['/desk/stock', 'DeskStock', 'LEFT_ASC'],
    ['/desk/stock?show=all', 'DeskStock', 'MADE'],
    ['/desk/stock?show=all&sort=SKU_DESC', 'DeskStock', 'SKU_DESC'],
    ['/desk/stock?sort=toString', 'DeskStock', 'LEFT_ASC'],
    ['/desk/orders?sort=OLDEST', 'DeskOrders', 'OLDEST'],
    ['/desk/orders?sort=LEFT_ASC', 'DeskOrders', 'NEWEST'],
    ['/desk/products?sort=NAME_DESC', 'DeskProducts', 'NAME_DESC'],
    ['/desk/customers?sort=EMAIL_ASC', 'DeskCustomers', 'EMAIL_ASC'],
  ])('%s asks for it in that order, its headings lead to the others, and say which it is', async (path, name, sort) => {
    const { get, asked } = atDesk(answers)
    const page = await (await get(path)).text()
    expect(asked.find(({ operation }) => operation === name)?.variables).toMatchObject({ sort })
    const headings = [...page.matchAll(/<th scope="col"(?: class="\w+")?(?: aria-sort="(\w+)")?><a href="([^"]+)"/g)]
    const links = headings.map(([, , href = '']) => new URL(href.replaceAll('&amp;', '&'), 'http://shop.example'))
    // Whichever way it is sorted, the other is a link; of what it is not sorted by both are two clicks away.
    for (const { searchParams } of links) expect(searchParams.get('sort')).not.toBe(sort)
    const upOrDown = headings.flatMap(([, sorted]) => (sorted ? [sorted] : []))
    const isDown = /_DESC$|NEWEST/.test(sort)
    expect(upOrDown).toEqual(
      sort === 'MADE' || (name === 'DeskProducts' && sort === 'NEWEST') ? [] : [isDown ? 'descending' : 'ascending'],
    )
    const show = new URL(path, 'http://shop.example').searchParams.get('show')
    for (const { searchParams } of links) expect(searchParams.get('show')).toBe(show)
  })

  test('a list that is sorted anew begins at its beginning, and goes on in its order', async () => {
    const { get } = atDesk(answers)
    const page = await (await get('/desk/products?sort=NAME_ASC&after=abc&page=2')).text()
    expect(page).toContain('href="/desk/products?sort=NAME_DESC"')
    const slips = await (await get('/desk/orders?show=ship&sort=OLDEST')).text()
    expect(slips).toMatch(/\/desk\/orders\/slips\?show=ship&(amp;)?sort=OLDEST/)
    expect(slips).toMatch(/\/desk\/orders\/export\?show=ship&(amp;)?sort=OLDEST/)
  })
})
