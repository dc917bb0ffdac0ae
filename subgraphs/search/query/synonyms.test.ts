import { expect, it } from 'vitest'
import { readSynonyms, writeSynonyms } from './synonyms.ts'

it('a file of synonyms has a set a line, and reads the same once it is written', () => {
  const { sets, faults } = readSynonyms(
    '# of ours\nSofa, Couch,  settee # seats\n\nKühlschrank, fridge\nT-shirt, tee\n',
  )
  expect(faults).toEqual([])
  expect(sets).toEqual([
    ['sofa', 'couch', 'settee'],
    ['kuhlschrank', 'fridge'],
    ['t shirt', 'tee'],
  ])
  expect(readSynonyms(writeSynonyms(sets)).sets).toEqual(sets)
})

it.each([
  ['sofa', 'two phrases at the least'],
  ['sofa, SOFA', 'two phrases at the least'],
  ['sofa,,couch', 'no word in it'],
  ['sofa, \u3164', 'cannot be seen, U\\+3164'],
  ['a thing to sit on, sofa', 'more than 3 words'],
  [Array.from({ length: 21 }, (_, nth) => `w${nth}`).join(), '20 phrases at the most'],
])('%s is told with its line', (line, fault) => {
  expect(readSynonyms(`a, b\n${line}`).faults).toEqual([expect.stringMatching(`^Line 2: .*${fault}`)])
})
