import { expect, test } from 'vitest'
import { type Row, records } from './rows.ts'
import { textFormatOf } from './text-format.ts'

const format = { delimiter: ',', skipLines: 0 }

async function read(text: string, how = format): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of records(
    (async function* () {
      // In pieces, since files come so.
      for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7)
    })(),
    how,
  ))
    rows.push(row)
  return rows
}

test('a row is told by the line it begins on, whatever is quoted in the rows before', async () => {
  const rows = await read('name,price\n"Lamp\nwith ""foot""",3\n\n\nMug,4\n')
  expect(rows).toEqual([
    { line: 1, cells: ['name', 'price'] },
    { line: 2, cells: ['Lamp\nwith "foot"', '3'] },
    { line: 6, cells: ['Mug', '4'] },
  ])
})

test('a quote inside an unquoted field is a character', async () => {
  expect((await read('name\n24" screen\n'))[1]).toEqual({ line: 2, cells: ['24" screen'] })
})

test('a quote that is never closed is told, with the line it opens on', async () => {
  const rows = await read('name,price\nMug,4\n"Lamp,3\nCup,5\n')
  expect(rows.slice(0, 2).map(({ line }) => line)).toEqual([1, 2])
  expect(rows[2]).toMatchObject({ line: 3, fault: { reason: 'row-quote-open' } })
})

test('Excel’s own first line is heeded and left out', async () => {
  const how = textFormatOf('sep=;\r\nname;price\r\n')
  expect(how).toEqual({ delimiter: ';', skipLines: 1 })
  expect((await read('sep=;\nname;price\n', how))[0]).toEqual({ line: 2, cells: ['name', 'price'] })
})

test.each([
  ['name,price,"a;b;c;d"\n', ','],
  ['Titel;Preis;Farbe\n"a,b,c";1,5;rot\n', ';'],
  ['name\tprice\n', '\t'],
  ['name|price\n', '|'],
  ['name\n', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(textFormatOf(text).delimiter).toBe(delimiter)
})
