import { describe, expect, test } from 'vitest'
import { openDecoder } from './decoder.ts'
import { encodedOnce } from './encoded-twice.ts'

/** What a shop wrote that took UTF-8 for another encoding. */
function again(text: string, encoding = 'windows-1252'): string {
  const decoder = openDecoder(encoding)
  return decoder.write(new TextEncoder().encode(text)) + decoder.end()
}

describe('text that was encoded twice', () => {
  test.each([
    'Für Elise',
    'Größe',
    'Café crème à la carte',
    'żółta kłódka',
    'Лампа',
    '“Quoted” – 5 € it’s',
    'Señor ½ ©',
  ])('is what was meant: %s', (text) => {
    expect(encodedOnce(again(text))).toBe(text)
    expect(encodedOnce(again(again(text)))).toBe(text)
  })

  test('is so where the bytes were taken for ISO 8859-1', () => {
    expect(encodedOnce(Buffer.from('Größe “L”').toString('latin1'))).toBe('Größe “L”')
  })

  test('is mended beside what was encoded once', () => {
    expect(encodedOnce('Größe, GrÃ¶ÃŸe')).toBe('Größe, Größe')
  })

  test.each([
    'Für Elise',
    '“MAÇÔ',
    '«MAÇû',
    'RØDGRØD PÅ« og',
    'SÃO PAULO',
    'Âge d’or',
    '¿Qué? ¡AÑO!',
    'Å·m',
    '25 °C ± ½ £',
    '価格 100',
  ])('is none: %s', (text) => {
    expect(encodedOnce(text)).toBeUndefined()
  })
})
