import { expect, test } from 'vitest'
import { editionOf, outdated } from './edition.ts'

test('an edition is the same as long as nothing has changed, and tells what stands where', () => {
  const edition = editionOf('Lamp', null, ['a', 'b'], { minor: 100n, at: new Date(0) })
  expect(editionOf('Lamp', undefined, ['a', 'b'], { minor: 100n, at: new Date(0) })).toBe(edition)
  for (const other of [
    editionOf('Lamps', null, ['a', 'b'], { minor: 100n, at: new Date(0) }),
    editionOf(null, 'Lamp', ['a', 'b'], { minor: 100n, at: new Date(0) }),
    editionOf('Lamp', null, ['b', 'a'], { minor: 100n, at: new Date(0) }),
    editionOf('Lamp', null, ['a', 'b'], { minor: 101n, at: new Date(0) }),
    editionOf('Lamp', null, ['a', 'b'], { minor: 100n, at: new Date(1) }),
  ])
    expect(other).not.toBe(edition)
})

test('a change is refused of what has changed since it was seen, and of nothing else', () => {
  expect(outdated('one', 'one')).toBeNull()
  expect(outdated(null, 'one')).toBeNull()
  expect(outdated(undefined, 'one')).toBeNull()
  expect(outdated('one', 'two')).toMatchObject({ problem: 'invalid input', path: ['ifEdition'] })
})
