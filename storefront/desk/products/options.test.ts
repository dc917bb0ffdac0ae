import { expect, test } from 'vitest'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

const page = '/desk/products/prd_1'
const varies = { edition: 'as it was', options: [{ name: 'Size', values: ['S', 'M, wide'] }] }
const shop = {
  ...answers,
  DeskProduct: () => {
    const said = answers.DeskProduct?.() as { product: object }
    return { ...said, product: { ...said.product, ...varies } }
  },
  DeskChangeOptions: () => ({ changeOptions: { __typename: 'ProductChanged' } }),
}
const stands = {
  do: 'options',
  edition: 'as it was',
  'option.0.was': 'Size',
  'option.0.name': 'Size',
  'option.0.value.0.was': 'S',
  'option.0.value.0.name': 'S',
  'option.0.value.1.was': 'M, wide',
  'option.0.value.1.name': 'M, wide',
}

test('what a product varies by stands in a form, each value beside what it is called until now', async () => {
  const seen = await (await atDesk(shop).get(page)).text()
  for (const [name, value] of Object.entries(stands).slice(1))
    expect(seen).toMatch(new RegExp(`<input[^>]* name="${name}"[^>]* value="${value}"`))
  const { get: look } = atDesk(shop, { scope: 'catalog:read' })
  expect(await (await look(page)).text()).not.toContain('option.0.was')
})

test('it is renamed, widened and narrowed, and something else varies from then on', async () => {
  const { send, asked, noticeOf } = atDesk(shop)
  const changed = await send(page, {
    ...stands,
    ...{ 'option.0.name': 'Width', 'option.0.value.0.name': '', 'option.0.value.1.name': 'M' },
    'option.0.more': 'L, long\n\nXL',
    ...{ 'new.name': 'Colour', 'new.values': 'Sage\nClay', 'new.present': '' },
  })
  expect(noticeOf(changed)).toBe('What varies is changed.')
  expect(asked.at(-1)?.variables).toEqual({
    input: {
      productId: 'prd_1',
      ifEdition: 'as it was',
      options: [
        { name: 'Width', was: 'Size', values: [{ value: 'M', was: 'M, wide' }, { value: 'L, long' }, { value: 'XL' }] },
        { name: 'Colour', values: [{ value: 'Sage' }, { value: 'Clay' }], forPresent: 'Sage' },
      ],
    },
  })
  await send(page, { ...stands, 'option.0.name': '' })
  expect(asked.at(-1)?.variables).toEqual({
    input: { productId: 'prd_1', ifEdition: 'as it was', options: [] },
  })
})

test('a value that something has is told of beside what was typed', async () => {
  const { send } = atDesk({
    ...shop,
    DeskChangeOptions: () => ({
      changeOptions: { __typename: 'InvalidInput', message: 'It has it.', path: ['options', '0', 'values'] },
    }),
  })
  const refused = await send(page, { ...stands, 'option.0.value.0.name': '', 'option.0.more': 'Huge' })
  const seen = await refused.text()
  expect(refused.status).toBe(422)
  expect(seen).toContain('stays until that is taken out')
  expect(seen).toContain('>Huge</textarea>')
  expect(seen).toMatch(/<input[^>]* name="option.0.value.0.name"[^>]* value=""/)
})

test('whoever comes second is told that somebody has changed it meanwhile', async () => {
  const { send } = atDesk({
    ...shop,
    DeskChangeOptions: () => ({
      changeOptions: { __typename: 'InvalidInput', message: 'Changed.', path: ['ifEdition'] },
    }),
  })
  expect(await (await send(page, stands)).text()).toContain('Somebody has changed this meanwhile')
})
