import { expect, test } from 'vitest'
import { actionsFor } from './actions.ts'

const owner = { isOwner: true, isStaff: false }
const staff = { isOwner: false, isStaff: true }

test('a customer may cancel until the order has shipped, and send back what has been delivered', () => {
  expect(actionsFor({ status: 'PLACED' }, owner)).toEqual(['CANCEL'])
  expect(actionsFor({ status: 'CONFIRMED' }, owner)).toEqual(['CANCEL'])
  expect(actionsFor({ status: 'SHIPPED' }, owner)).toEqual([])
  expect(actionsFor({ status: 'DELIVERED' }, owner)).toEqual(['REQUEST_RETURN'])
})

test('staff move the goods', () => {
  expect(actionsFor({ status: 'CONFIRMED' }, staff)).toEqual(['CANCEL', 'SHIP'])
  expect(actionsFor({ status: 'SHIPPED' }, staff)).toEqual(['MARK_DELIVERED'])
  expect(actionsFor({ status: 'RETURN_REQUESTED' }, staff)).toEqual(['RECEIVE_RETURN'])
})

test('nothing is left to do once it is over, or for somebody else', () => {
  expect(actionsFor({ status: 'CANCELLED' }, { isOwner: true, isStaff: true })).toEqual([])
  expect(actionsFor({ status: 'RETURNED' }, { isOwner: true, isStaff: true })).toEqual([])
  expect(actionsFor({ status: 'CONFIRMED' }, { isOwner: false, isStaff: false })).toEqual([])
})
