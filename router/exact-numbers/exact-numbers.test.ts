import { buildSchema, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { exactByType } from './exact-by-type.ts'
import { ExactNumber, numberOf, writeJson } from './exact-number.ts'
import { readJson } from './read-json.ts'

describe('JSON', () => {
  test.each([
    '{"a":9007199254740993}',
    '[-9007199254740993,1e400,0.10000000000000000001,123456789.123456789123]',
    '{"a":"9007199254740993","b":": 9007199254740993","c\\"d":12345678901234567891,"__proto__":[1.5,-0.25,3]}',
    '{"a":1,"b":{"c":[[98765432109876543210.5],true,null]}}',
    '{"a":1E-400}',
  ])('%s comes out as it went in', (text) => {
    expect(writeJson(readJson(text, true))).toBe(text)
  })

  test('has doubles where a double holds the number, however it is written', () => {
    expect(readJson('[1.10,100e-2,9007199254740992,1e21,0.1]', true)).toEqual([1.1, 1, 9007199254740992, 1e21, 0.1])
  })

  test('is looked at where such a number may stand, and nowhere else', () => {
    const places = [{ name: 'data', inside: [{ name: 'id', inside: true as const }] }]
    const exact = new ExactNumber('9007199254740993')
    expect(readJson('{"data":{"id":9007199254740993}}', places)).toEqual({ data: { id: exact } })
    expect(readJson('{"data":{"id":"7","count":9007199254740993}}', places)).toEqual({
      data: { id: '7', count: Number('9007199254740993') },
    })
    expect(readJson('9007199254740993', undefined)).toBe(Number('9007199254740993'))
  })

  test('shows no trace of how numbers are carried, not in an error about one either', () => {
    const exact = new ExactNumber('9007199254740993')
    expect(writeJson({ message: `Int cannot represent ${exact.toJSON()}.` })).toBe(
      '{"message":"Int cannot represent 9007199254740993."}',
    )
  })
})

test("a client's variables are exact where their type can be", () => {
  const schema = buildSchema(
    'scalar Long input In { long: [Long] id: ID int: Int float: Float } type Query { a(in: In): Int }',
  )
  const document = parse('query($in: In, $ids: [ID!], $float: Float, $long: Long) { a(in: $in) }')
  const { variableDefinitions } = document.definitions[0] as OperationDefinitionNode
  const long = numberOf('9007199254740993')
  const double = Number('9007199254740993')
  const given = { in: { long, id: long, int: long }, ids: [long], float: long, long }
  expect(exactByType(schema, variableDefinitions ?? [], given)).toEqual({
    in: { long, id: '9007199254740993', int: double },
    ids: ['9007199254740993'],
    float: double,
    long,
  })
})
