import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeAll } from './decoder.ts'
import { detectEncoding } from './detect.ts'
import { evidenceIn } from './evidence.ts'

const detected = async (bytes: Uint8Array, piece = 64) => {
  const evidence = await evidenceIn(
    (async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    })(),
  )
  return detectEncoding(evidence)
}

const german = 'Artikelnummer;Bezeichnung;Größe;Preis\n1;Weiße Blümchenschüssel;groß;12,50\n2;Türöffner;klein;3,00\n'
const french = 'id;nom;prix\n1;Théière émaillée;12,50\n2;Pâté à l’ancienne;4,00\n'
const polish = 'sku;nazwa;cena\n1;Miseczka dziecięca różowa;12,50\n2;Świąteczny łańcuch;8,00\n3;Źródło światła;3,00\n'
const czech = 'kód;název;cena\n1;Žluťoučký hrnek;99\n2;Lžička příborová;20\n3;Ručně šitý polštář;300\n'
const hungarian = 'sku;név;ár\n1;Őszi terítő;900\n2;Gyűrű ezüstből;9000\n3;Tűpárna;400\n'
const english = 'sku,name,price\n1,Don’t panic – “now”,5\n2,Tea™ ½ price,4\n'
const euros = 'Artikel;Preis;Bestand\nTasse;12,50 €;4\nKrug;1 250,00 €;2\n'
const eggs = 'Nom;Prix;Description\nŒuf dur;4 €;Frais\nÉpinard;6 €;Œuvre à goûter\n'
const ukrainian = 'Назва;Ціна\nЧайник їжі;1990\nЄвро ґудзик;150\n'
const russian = 'Артикул;Название;Цена\n1;Чайник заварочный;1250\n2;Скатерть льняная;3400\n'
const greek = 'κωδικός;όνομα;τιμή\n1;Φλιτζάνι του τσαγιού;12\n2;Πιάτο κεραμικό;18\n'
const turkish = 'kod;isim;fiyat\n1;Işıklı bardak altlığı;12\n2;Çiçekli yağdanlık şişesi;18\n'
const hebrew = 'מקט;שם;מחיר\n1;כוס תה;12\n2;צלחת גדולה;18\n'
const arabic = 'رمز;اسم المنتج;السعر\n1;كوب شاي;12\n2;صحن كبير;18\n'
const thai = 'รหัสสินค้า,ชื่อสินค้า,ราคา\n1,ถ้วยชาเซรามิก,120\n2,จานใหญ่,90\n'
const japanese = '商品コード,商品名,価格\n1,湯のみ茶碗,1200\n2,てぬぐい,800\n'
const chinese = '货号,商品名称,价格\n1,青花瓷茶杯,25\n2,竹制托盘,99\n'
const taiwanese = '貨號,商品名稱,價格\n1,青花瓷茶杯,25\n2,竹製托盤,99\n'
const korean = '상품코드,상품명,가격\n1,유리 찻잔,5000\n2,나무 쟁반,9000\n'

test.each([
  ['utf-8', german],
  ['windows-1252', german],
  ['cp850', german],
  ['macintosh', german],
  ['windows-1252', french],
  ['macintosh', french],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['windows-1250', czech],
  ['cp852', polish],
  ['cp852', czech],
  ['windows-1252', english],
  ['windows-1252', euros],
  ['iso-8859-15', eggs],
  ['koi8-u', ukrainian],
  ['windows-1251', ukrainian],
  ['iso-8859-5', russian],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['ibm866', russian],
  ['windows-1253', greek],
  ['windows-1254', turkish],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['windows-874', thai],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gb18030', chinese],
  ['big5', taiwanese],
  ['euc-kr', korean],
  ['utf-16le', german],
  ['utf-16be', russian],
  ['utf-32le', german],
  ['utf-32be', japanese],
])('%s is told from %j', async (encoding, text) => {
  const bytes = iconv.encode(text, encoding)
  const told = await detected(bytes)
  // What matters are the letters: encodings that read a file alike are as good as each other.
  expect(told.encoding === undefined ? told : decodeAll(bytes, told.encoding)).toEqual(text)
})

test('a file is judged by all of it: its first accent may stand at its end', async () => {
  const plain = Array.from({ length: 3_000 }, (_, n) => `S${n};Plain spoon ${n};5,00\n`).join('')
  const bytes = iconv.encode(`sku;name;preis\n${plain}S9;Löffel groß;5,00\n`, 'windows-1252')
  expect(await detected(bytes, 4_096)).toEqual({ encoding: 'windows-1252' })
})

test('two readings that are as good as each other are not guessed between: a Hungarian ő stands where a Portuguese õ does', async () => {
  const told = await detected(iconv.encode(hungarian, 'windows-1250'))
  expect(told).toMatchObject({
    encoding: undefined,
    nearest: expect.arrayContaining([expect.objectContaining({ encoding: 'windows-1250' })]),
  })
})

test('what reads as no language is not guessed, and the nearest encodings are told', async () => {
  const noise = Uint8Array.from(
    ['sku;name\n', ...Array.from({ length: 40 }, () => 'a\u0081b\u008dc\u009dd\u00d7e\u00f7\n')].join(''),
    (letter) => letter.charCodeAt(0),
  )
  expect(await detected(noise)).toMatchObject({ encoding: undefined })
})

test('UTF-8 in which a byte was lost is still UTF-8, and not another encoding’s noise', async () => {
  const whole = iconv.encode(german.repeat(20), 'utf-8')
  const at = whole.indexOf(0xc3)
  expect(await detected(Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]))).toEqual({ encoding: 'utf-8' })
})

test('one word alone is not taken for one of another language', async () => {
  const lines = 'name;price\nMüsli;3\n'
  expect(await detected(iconv.encode(lines, 'macintosh'))).toMatchObject({ encoding: undefined })
  expect(await detected(iconv.encode(lines, 'windows-1252'))).toEqual({ encoding: 'windows-1252' })
})
