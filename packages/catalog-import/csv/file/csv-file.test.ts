import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type CsvFile, csvOfBytes, openCsv } from './csv-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

const fixtures = new URL('../fixtures/platforms/', import.meta.url)

async function all(file: CsvFile) {
  const rows: unknown[] = []
  for await (const row of file.rows()) rows.push(row)
  return { format: file.format, size: file.size, read: file.read(), rows }
}

test('bytes in memory are the file that they are of', async () => {
  const names = await readdir(fixtures)
  expect(names.length).toBeGreaterThan(30)
  for (const name of names) {
    const { pathname } = new URL(name, fixtures)
    const bytes = await csvOfBytes(new Uint8Array(await readFile(pathname)))
    const first = await all(bytes)
    expect(first).toEqual(await all(await openCsv(pathname)))
    // From the start each time.
    expect(await all(bytes)).toEqual(first)
  }
})

test('who else is at work in the process has a turn for every few rows of a file in memory', async () => {
  const line = 'K-1,Kettle,10.00,A kettle of steel that whistles\n'
  const file = await csvOfBytes(new TextEncoder().encode(`sku,name,price,description\n${line.repeat(10_000)}`))
  let turns = 0
  let next = setImmediate(function again() {
    turns++
    next = setImmediate(again)
  })
  const { rows } = await all(file)
  clearImmediate(next)
  expect(rows).toHaveLength(10_001)
  expect(turns).toBeGreaterThanOrEqual(Math.floor(file.size / 5_000))
})

test('bytes that are no text, or in no encoding that can be told, are unreadable with the reason as a value', async () => {
  const faultOf = (bytes: Uint8Array, encoding?: string) =>
    csvOfBytes(bytes, { encoding }).then(
      () => undefined,
      (error) => (error instanceof UnreadableFile ? error.fault.reason : error),
    )
  expect(await faultOf(new TextEncoder().encode('a,b\n'), 'klingon')).toBe('encoding-unknown')
  expect(await faultOf(new TextEncoder().encode('a,b\n'), 'windows-1252')).toBeUndefined()
  expect(await faultOf(Uint8Array.from({ length: 4_000 }, (_, n) => 0x80 + ((n * 37) % 128)))).toBe('encoding-untold')
})

test('letters that were encoded twice are read as they were meant, and that is told once the file is read', async () => {
  const twice = Buffer.from(Buffer.from('B,Größe,5.00').toString('latin1'))
  const file = await csvOfBytes(Buffer.concat([Buffer.from('sku,name,price\nA,Tür,4.00\n'), twice]))
  const names: string[] = []
  for await (const row of file.rows()) if ('cells' in row) names.push(row.cells[1] ?? '')
  expect(names).toEqual(['name', 'Tür', 'Größe'])
  expect(file.remarks?.()).toEqual([{ reason: 'letters-encoded-twice', line: 3 }])
})
