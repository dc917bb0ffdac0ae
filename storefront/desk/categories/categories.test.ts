import { expect, test } from 'vitest'
import { answers } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

test('a category is renamed, moved and taken out', async () => {
  const { get, send, asked } = atDesk({
    ...answers,
    DeskUpdateCategory: () => ({ updateCategory: { __typename: 'CategoryChanged' } }),
    DeskWithdrawCategory: () => ({ withdrawCategory: { __typename: 'CategoryWithdrawn' } }),
  })
  const fields = { do: 'save', name: 'Lamps', slug: 'lamps', parent: '', edition: 'as-seen' }
  const saved = await send('/desk/categories/cat_2', fields)
  expect(saved.headers.get('location')).toBe('/desk/categories/cat_2')
  const input = { id: 'cat_2', name: 'Lamps', slug: 'lamps', parentId: null, ifEdition: 'as-seen' }
  expect(asked.at(-1)?.variables).toEqual({ input })
  const withdrawn = await send('/desk/categories/cat_2', { do: 'withdraw' })
  expect(withdrawn.headers.get('location')).toBe('/desk/categories')
  expect(asked.at(-1)?.variables).toEqual({ id: 'cat_2' })
  // One that others lie in cannot be taken out.
  expect(await (await get('/desk/categories/cat_1')).text()).not.toContain('value="withdraw"')
  expect((await get('/desk/categories/cat_9')).status).toBe(404)
})

test('what cannot be is said, and what was typed stays', async () => {
  const { send } = atDesk({
    ...answers,
    DeskUpdateCategory: () => ({ updateCategory: { __typename: 'SlugTaken', suggestion: 'lamps-2' } }),
  })
  const response = await send('/desk/categories/cat_2', { do: 'save', name: 'Lamps', slug: 'lamps', parent: 'cat_1' })
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('lamps-2')
  expect(page).toContain('value="Lamps"')
})
