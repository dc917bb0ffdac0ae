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
