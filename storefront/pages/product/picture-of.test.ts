import { expect, test } from 'vitest'
import { pictureOf } from './buy-box-props.ts'

const pictures = [{ alt: 'Lamp, forest' }, { alt: 'Lamp, mustard' }, { alt: null }]

test('the picture that names the chosen value shows it', () => {
  expect(pictureOf(pictures, ['Mustard'])).toBe(1)
  expect(pictureOf(pictures, ['XL', 'Forest'])).toBe(0)
})

test('a value within another word is not that value', () => {
  expect(pictureOf([{ alt: 'Forested hills' }], ['Forest'])).toBeNull()
  expect(pictureOf(pictures, ['Rose'])).toBeNull()
})
