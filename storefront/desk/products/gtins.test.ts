import { expect, test } from 'vitest'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

const goods = answers.DeskProduct?.() as { product: { variants: object[] } }
const lamp = { ...goods.product.variants[0], id: 'var_1', gtin: '4006381333931' }
const withGtin = { ...answers, DeskProduct: () => ({ ...goods, product: { ...goods.product, variants: [lamp] } }) }
const field = 'gtin|var_1|4006381333931'
const prices = { 'price|var_1|EUR|5.00|5.00': '5.00', 'was|price|var_1|EUR|5.00|5.00': '' }

test('a GTIN stands beside each variant; one that is typed otherwise is changed, one that is emptied goes', async () => {
  const { get, send, asked, noticeOf } = atDesk({
    ...withGtin,
    DeskChangeGtin: () => ({ updateVariant: { __typename: 'VariantChanged' } }),
  })
  expect(await (await get('/desk/products/prd_1')).text()).toMatch(
    /name="gtin\|var_1\|4006381333931"[^>]*value="4006381333931"/,
  )
  const changes = () =>
    asked.filter(({ operation }) => operation === 'DeskChangeGtin').map(({ variables }) => variables)
  await send('/desk/products/prd_1', { do: 'prices', [field]: '4006381333931' })
  expect(changes()).toEqual([])
  const sent = await send('/desk/products/prd_1', { do: 'prices', [field]: ' 036000291452 ' })
  expect(noticeOf(sent)).toBe('1 GTIN is another now.')
  await send('/desk/products/prd_1', { do: 'prices', [field]: '' })
  expect(changes()).toEqual([{ input: { id: 'var_1', gtin: '036000291452' } }, { input: { id: 'var_1', gtin: null } }])
})

test('one that is none is told beside its field, where it stands again', async () => {
  const { send } = atDesk({
    ...withGtin,
    DeskChangeGtin: () => ({ updateVariant: { __typename: 'InvalidInput', path: ['gtin'], message: '' } }),
  })
  const response = await send('/desk/products/prd_1', { do: 'prices', [field]: '4006381333932', ...prices })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toMatch(
    /name="gtin\|var_1\|4006381333931"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="gtin\|var_1\|4006381333931"/,
  )
  expect(page).toMatch(/value="4006381333932"/)
  expect(page).toContain('the last one fits the others')
})
