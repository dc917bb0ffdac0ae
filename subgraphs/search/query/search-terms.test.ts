import { expect, test } from 'vitest'
import { termOf } from '../language/words.ts'
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

test.each([
  ['りゅっくさっく', ['リュックサック']],
  ['まぐかっぷ 白', ['マグカップ', '白']],
  ['りんごのかご', ['りんご', 'かご']],
  ['やかん', ['やかん']],
])('what no dictionary has in hiragana is one word, as in katakana: %s', (query, terms) => {
  expect(searchTerms(query)).toEqual(terms.map(termOf))
})
