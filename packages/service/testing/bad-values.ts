import { idPrefixes, newId } from '@micromart/ids'
import { encodeCursor } from '@micromart/pagination'
import { type GraphQLInputType, getNullableType, isListType, isScalarType } from 'graphql'
import { sampleOf } from './sample-values.ts'

type Bad = Readonly<Record<string, unknown>>

/** What no honest client sends, in any string, id or custom scalar. */
export const badTexts: Bad = {
  'no letter': '',
  'a blank': ' ',
  'a NUL': 'a\0b',
  'half a character': 'a\ud800b',
  'a word to a terminal': 'a\u001b[2J\u0007b',
  'a header of its own': 'a\r\nbcc: b@buyers.example',
  'letters that run backwards': 'a\u202eb',
  'letters to be composed': 'e\u0301'.repeat(50),
  '10 KB': 'x'.repeat(10_240),
  "another kind's id": newId('req'),
  'a garbled cursor': '%%%',
  'a cursor of one number': encodeCursor([1]),
  "another list's cursor": encodeCursor(['2026-01-01T00:00:00.000Z', newId('req')]),
  'a cursor of nonsense': encodeCursor(['nonsense', 'nonsense', 'nonsense']),
  'a cursor of NULs': encodeCursor(['\0', '\0']),
}

/** What a column may not hold, though it looks like what a list would have written: times that are none, and numbers of any size. */
const noTimes = ['0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-01-01T24:00:00Z']
const cursors: Bad = {
  'a cursor beyond an int4': encodeCursor([2 ** 31]),
  'a cursor beyond a safe integer': encodeCursor([2 ** 53]),
  ...Object.fromEntries(
    idPrefixes.flatMap((prefix) =>
      noTimes.map((time) => [`a cursor of ${prefix} and ${time}`, encodeCursor([time, newId(prefix)])]),
    ),
  ),
}

const integers: Bad = { 'the least': -2_147_483_648, 'minus one': -1, none: 0, 'the most': 2_147_483_647 }

/** Values that these scalars may have, as far out as they go. */
const numbers: Record<string, Bad> = {
  Boolean: {},
  Int: integers,
  Float: { ...integers, 'next to nothing': 5e-324, 'the most of all': 1e308 },
}
const scalars: Record<string, Bad> = {
  Decimal: {
    none: '0',
    'minus one': '-1.00',
    'less than a cent': '0.000001',
    'the most': '999999999999999.999999',
    'the least': '-999999999999999.999999',
  },
  DateTime: {
    'before all years': '0000-01-01T00:00:00Z',
    'the last of all years': '9999-12-31T23:59:59.999Z',
    'beyond them, by its offset': '9999-12-31T23:59:59-23:59',
  },
  CurrencyCode: { 'no money': 'XXX', 'what nobody pays with': 'QQQ' },
  CountryCode: { 'no country': 'ZZ' },
}

const many = 1_000

/** What is asked of an argument, or of a field of an input, each by what is wrong with it. */
export function badValues(name: string, type: GraphQLInputType): Bad {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const one = sampleOf(nullable.ofType)
    return { none: [], 'a thousand times the same': Array(many).fill(one), 'one too many': Array(many + 1).fill(one) }
  }
  if (!isScalarType(nullable)) return {}
  return numbers[nullable.name] ?? { ...badTexts, ...scalars[nullable.name], ...(name === 'after' ? cursors : {}) }
}
