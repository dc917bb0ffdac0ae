import { expect, test } from 'vitest'
import { type Row, records } from './rows.ts'

async function read(text: string): Promise<Row[]> {
  const rows: Row[] = []
  const piece = 64 * 1024
  const parts = (async function* () {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
  })()
  for await (const row of records(parts, { delimiter: ',', skipLines: 0 })) rows.push(row)
  return rows
}

const brief = (rows: readonly Row[]) => rows.map((row) => [row.line, 'fault' in row ? row.fault.reason : row.cells[0]])

test('a quote that is not closed spoils its own line, and none of those behind it', async () => {
  const rows = await read('sku,name,price\nA,"Desk,12.00\nB,Bed,13.00\nC,"Sofa",14.00\nD,24" screen,15.00\n')
  expect(brief(rows)).toEqual([
    [1, 'sku'],
    [2, 'row-quote-open'],
    [3, 'B'],
    [4, 'C'],
    [5, 'D'],
  ])
})

test('one that stands open until the end of the file does not either', async () => {
  const rows = await read('sku,name,price\nA,"Desk,12.00\nB,Bed,13.00\nC,Sofa,14.00')
  expect(brief(rows).slice(1)).toEqual([
    [2, 'row-quote-open'],
    [3, 'B'],
    [4, 'C'],
  ])
})

test('quotes within a text of several lines are the text’s, where none of these is a record', async () => {
  const rows = await read('sku,name,text\nA,Bed,"<p>One\n<a href="x">two</a>"\nB,Sofa,"one\n""two"", three"\n')
  expect(rows.at(-1)).toEqual({ line: 4, cells: ['B', 'Sofa', 'one\n"two", three'] })
  expect(rows[1]).toMatchObject({ line: 2, cells: ['A', 'Bed', '"<p>One\n<a href="x">two</a>"'] })
})

const far = 5 * 1024 * 1024

test.each([
  ['in quotes', `"${'x'.repeat(far)}"`, 1],
  ['in no quotes', 'x'.repeat(far), 1],
  ['of many lines', `"${`${'x'.repeat(99)}\n`.repeat(far / 100)}"`, Math.floor(far / 100) + 1],
])('a cell of 5 MiB %s is refused alone', async (_, cell, lines) => {
  const rows = await read(`sku,name,price\nA,Desk,12.00\nB,${cell},13.00\nC,Sofa,14.00\n`)
  expect(brief(rows).slice(1)).toEqual([
    [2, 'A'],
    [3, 'row-too-long'],
    [3 + lines, 'C'],
  ])
})

test('a quote that is not closed does not hide a hundred thousand lines', async () => {
  const others = Array.from({ length: 100_000 }, (_, n) => `S${n},A thing with a name of its own number ${n},10.00`)
  const rows = await read(['sku,name,price', 'A,"Desk,12.00', ...others, ''].join('\n'))
  expect(brief(rows.slice(0, 3))).toEqual([
    [1, 'sku'],
    [2, 'row-quote-open'],
    [3, 'S0'],
  ])
  expect(rows).toHaveLength(100_002)
})

test('a file of nothing but such quotes costs no more than its length', { timeout: 50_000 }, async () => {
  const rows = await read(
    ['sku,name,price', ...Array.from({ length: 60_000 }, () => `A,"${'x'.repeat(200)},1`)].join('\n'),
  )
  expect(rows.length).toBeGreaterThan(1)
})
