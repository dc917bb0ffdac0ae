import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { csvOfBytes, openCsv } from './csv-file.ts'
import { otherFile } from './other-files.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const rows = 'Name,Preis\nLämpchen,"19,90"\n'

test.each([
  ['PK\x03\x04 and more', 'workbook'],
  ['\xd0\xcf\x11\xe0\xa1\xb1', 'workbook'],
  ['Rar!\x1a', 'packed'],
  ['\x89PNG\r\n', 'picture'],
  ['%PDF-1.7', 'document'],
  ['{\\rtf1 Name}', 'document'],
  ['\xef\xbb\xbf<!DOCTYPE html><table>', 'page'],
  ['\n <html lang="de">', 'page'],
  ['<?xml version="1.0"?><rss>', 'data'],
  ['[{"name": "Lamp"}]', 'data'],
  ['{ "products": [] }', 'data'],
  ['{"id": 1}\n{"id": 2}\n', 'data'],
  ['<rss version="2.0"><channel>', 'data'],
  ['<feed xmlns:g="http://base.google.com/ns/1.0">', 'data'],
  [`PK\x03\x04${'\x00'.repeat(22)}\x09\x00\x00\x00goods.csvName`, 'packed'],
  ['\x00\x01\x02\x03\x04\x05\x00\x00', 'binary'],
] as const)('%j is no catalog, and it is told what it is: %s', async (start, kind) => {
  await expect(csvOfBytes(bytes(start))).rejects.toMatchObject({ fault: { reason: 'not-csv', kind } })
})

test('a catalog is taken for none of these, however it is encoded', () => {
  for (const text of [rows, `\ufeff${rows}`, '[Name],[Preis]\nA,1\n', '<b>Name</b>,Preis\nA,1\n', '{Name};Preis\n'])
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const)
      expect(otherFile(new Uint8Array(Buffer.from(text, encoding)))).toBeNull()
  expect(otherFile(new Uint8Array(Buffer.from('\ufeff名前,価格\nランプ,1900\n'.repeat(20), 'utf16le')))).toBeNull()
})

test('a packed file that is broken is told of, and so is what it holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  const file = join(folder, 'goods.csv.gz')
  try {
    for (const [content, kind] of [
      [gzipSync(rows).subarray(0, 20), 'packed'],
      [gzipSync('%PDF-1.7'), 'document'],
    ] as const) {
      writeFileSync(file, content)
      await expect(openCsv(file)).rejects.toMatchObject({ fault: { reason: 'not-csv', kind } })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
