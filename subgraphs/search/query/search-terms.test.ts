import { expect, test } from 'vitest'
import { searchTerms } from './search-terms.ts'

test.each([
  ['quiero comprar una lámpara', ['lampara']],
  ['¿Dónde encuentro una lámpara?', ['lampara']],
  ['Ich suche eine Lampe', ['lampe']],
  ['je cherche une lampe de table', ['lampe', 'table']],
  ["I'm looking for a lamp", ['lamp']],
  ['do you have lamps', ['lamps']],
  ['хочу купить лампу', ['лампу']],
  ['need for speed', ['need', 'speed']],
  ['hay rack', ['hay', 'rack']],
  ['quiero', ['quiero']],
])('of %j the thing that is meant is looked for', (query, terms) => {
  expect(searchTerms(query)).toEqual(terms)
})
