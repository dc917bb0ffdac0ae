import { expect, test } from 'vitest'
import { briefOfReading } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

/** The headings of WooCommerce's own export as it comes from the shop, in the order of the rows below. */
const headings: Record<string, string> = {
  Hebrew: `מזהה|סוג|מק"ט|GTIN, UPC, EAN, or ISBN|שם|פורסם|האם מוצג בראש?|נראות בקטלוג|תיאור קצר|תיאור|תאריך תחילת מבצע|תאריך סיום מבצע|מצב מס|סוג מס|
    במלאי?|מלאי|כמות מלאי נמוכה|הזמנות מראש מותרות?|נמכר בנפרד?|משקל (kg)|אורך (cm)|רוחב (cm)|גובה (cm)|לאפשר חוות דעת?|הערת רכישה|מחיר מבצע|
    מחיר רגיל|קטגוריות|תגיות|סוג משלוח|תמונות|מגבלת הורדות|ימי תפוגת הורדה|אב|מוצרים מקובצים|אפסייל|מוצרים נלווים|קישור חיצוני|טקסט כפתור|מיקום|מותגים|
    שם תכונה 1|ערכי תכונה 1|תכונה 1 גלויה|תכונה 1 גלובלית`,
  Czech: `ID|Typ|Katalogové číslo|GTIN, UPC, EAN nebo ISBN|Název|Publikováno|Je doporučený?|Viditelnost v katalogu|Stručný popis|Popis|Datum zahájení výprodeje|
    Datum ukončení výprodeje|Stav daně|Daňová třída|Skladem?|Sklad|Nízký stav zásob|Povolit objednávky předem?|Prodává se jednotlivě?|Hmotnost (kg)|
    Délka (cm)|Šířka (cm)|Výška (cm)|Povolit recenze?|Poznámka k nákupu|Výprodejová cena|Běžná cena|Rubriky|Štítky|Třída dopravy|Obrázky|Limit|Dny|
    Nadřazený|Seskupené produkty|Up-sells|Cross-sells|Externí URL|Text tlačítka|Pozice|Značky|Název 1. vlastnosti|Hodnota/y 1. vlastnosti|
    1. vlastnost viditelná|1. vlastnost globální`,
  'a language that nobody has words of': `Ud|Pez|Kod|UPC/EAN|Ner|Dud|Vor?|Vaz|Lup lun|Lup|Dat zi|Dat zo|Tak|Taka|Sol?|Sov|Sov min|Bek?|Un?|Vog (kg)|Lon (cm)|Lar (cm)|Alt (cm)|Rev?|
    Not|Pir lun|Pir|Kat|Tug|Sip|Pik|Lim|Dez|Pap|Grup|Ups|Kros|Liv|But|Pos|Mak|Tru 1 ner|Tru 1 gud|Tru 1 vaz|Tru 1 glob`,
}

/** A variable product and two variations out of order, one of a sale that is over; then what is not for sale, and what is hidden. */
const rows = [
  '2,variation,TEE-S,4006381333931,Tee - S,1,0,visible,,,2025-01-01,2025-02-01,taxable,parent,1,4,,0,0,,,,,0,,15,20,,,,,,,TEE,,,,,,1,,Size,S,,1',
  '1,variable,TEE,,Tee,1,0,visible,Short,Long,,,taxable,,1,,,0,0,0.2,,,,1,,,,Wear > Tees,,,https://t.example/1.jpg,,,,,,,,,0,,Size,"S, M",1,1',
  '3,variation,TEE-M,,Tee - M,1,0,visible,,,,,taxable,parent,0,,,0,0,,,,,0,,15,20,,,,,,,id:1,,,,,,2,,Size,M,,1',
  '4,simple,MUG,,Mug,-1,0,visible,,,,,taxable,,1,4,,0,0,,,,,1,,,9,Mugs,,,,,,,,,,,,0,,,,,',
  '5,simple,JUG,,Jug,1,0,hidden,,,,,taxable,,1,4,,0,0,,,,,1,,,9,Mugs,,,,,,,,,,,,0,,,,,',
]

const lines = [
  'Tee: ACTIVE; Long; Wear > Tees',
  '  https://t.example/1.jpg',
  '  TEE-S Size=S: 20.00 EUR, 4 pieces, 200 g',
  '  TEE-M Size=M: 15.00 EUR was 20.00, 0 pieces, 200 g',
  ...['Mug: DRAFT; Mugs', '  MUG: 9.00 EUR, 4 pieces', 'Jug: DRAFT; Mugs', '  JUG: 9.00 EUR, 4 pieces'],
]

/** Without the columns at these places, as earlier versions wrote it. */
const without = (cells: readonly string[], places: readonly number[]) => cells.filter((_, n) => !places.includes(n))

const cellsOf = (row: string) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)

test.each(Object.keys(headings))('WooCommerce’s whole export is known by its order, in %s', async (language) => {
  const header = (headings[language] ?? '').split('|').map((heading) => `"${heading.trim().replaceAll('"', '""')}"`)
  for (const gone of [[], [3], [16], [3, 16]]) {
    const text = [header, ...rows.map(cellsOf)].map((cells) => without(cells, gone).join())
    const reading = await readText(`${text.join('\n')}\n`, { currency: 'EUR' })
    expect(briefOfReading(reading)).toEqual({ platform: 'WooCommerce', lines })
    const numbers = reading.products.flatMap(({ variants }) => variants.flatMap(({ gtin }) => gtin ?? []))
    expect(numbers).toEqual(gone.includes(3) ? [] : ['4006381333931'])
  }
})

test('what is known to be something else stays that, wherever it stands', async () => {
  const header = (headings.Czech ?? '').replace('Text tlačítka', 'Výrobce').split('|')
  const row = cellsOf(rows[4] ?? '')
  row[38] = 'Halm'
  const reading = await readText(`${header.map((heading) => `"${heading.trim()}"`).join()}\n${row.join()}\n`, {
    currency: 'EUR',
  })
  expect(briefOfReading(reading).lines[0]).toBe('Jug: DRAFT; Halm; Mugs')
})
