import { expect, test } from 'vitest'
import { checkOptions, wholeNumber, wholeNumbers } from './option.ts'

const part = {
  options: {
    rounds: { type: 'string', default: '5', must: wholeNumber },
    orders: { type: 'string', must: wholeNumbers },
    profiles: { type: 'string' },
  },
} as const

test.each([
  [{ rounds: '5' }, undefined],
  [{ rounds: '5', orders: '1000,20000', profiles: 'anywhere', json: true }, undefined],
  [{ rounds: '0' }, '--rounds is a whole number above 0, not "0".'],
  [{ rounds: '1.5' }, '--rounds is a whole number above 0, not "1.5".'],
  [{ rounds: '5', orders: '1000,' }, '--orders is whole numbers above 0, with commas between them, not "1000,".'],
  [{ rounds: '5', orders: 'many' }, '--orders is whole numbers above 0, with commas between them, not "many".'],
])('of %j is said: %s', (said, refusal) => {
  const check = () => checkOptions([part], said)
  if (refusal === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(refusal)
})
