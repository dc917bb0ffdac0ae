/** An encoding that shops' files come in, and how text in it can be told from noise. */
export interface Family {
  encoding: string
  /** Letters beyond ASCII that the languages written in it use; anything else counts against it. */
  letters: RegExp
  /** Those that its languages use all the time; a little more weight. */
  common: RegExp
  /** Words of headings, in ASCII, that say in which languages the rest is. */
  headings?: RegExp
  /** Its letters take two bytes or more. */
  wide?: boolean
}

const westernWords =
  /\b(?:precio|nombre|marca|prix|nom|preis|beschreibung|prezzo|nome|descrizione|prijs|omschrijving|pris|produto|hinta)\b/i
const centralWords =
  /(?<!\p{L})(?:cena|nazwa|popis|opis|kategorie|sklad|cenn[ay]|denumire|stoc|naziv|cijena|megnevezés|leírás|cikkszám|készlet|název)(?!\p{L})/iu

const western = /[àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝ]/u
const usual = /[äöüßÄÖÜéèàçêôâîûùñóíáúãõåøæÉÈÀÇ]/u
const central = /[áäčďéěíĺľňóôöőŕřšťúůüűýžąćęłńśźżăâîșțşţßđëçÁÄČĎÉĚÍĽŇÓÔÖŐŘŠŤÚŮÜŰÝŽĄĆĘŁŃŚŹŻĂÂÎŞŢĐËÇ]/u
const cyrillic = /[\p{Script=Cyrillic}№]/u
const cyrillicUsual = /[оеаинтсрвлкмдпуяыьгзбчйхжшю]/u

/** The likelier first: of two that read a file equally well and alike, the first is named. */
export const families: readonly Family[] = [
  { encoding: 'windows-1252', letters: western, common: usual, headings: westernWords },
  { encoding: 'iso-8859-15', letters: western, common: usual, headings: westernWords },
  { encoding: 'windows-1250', letters: central, common: /[ąęłńśźżóćčšžřěáíéýůúőűă]/u, headings: centralWords },
  { encoding: 'iso-8859-2', letters: central, common: /[ąęłńśźżóćčšžřěáíéýůúőűă]/u, headings: centralWords },
  { encoding: 'windows-1251', letters: cyrillic, common: cyrillicUsual },
  { encoding: 'koi8-r', letters: cyrillic, common: cyrillicUsual },
  { encoding: 'koi8-u', letters: cyrillic, common: cyrillicUsual },
  { encoding: 'iso-8859-5', letters: cyrillic, common: cyrillicUsual },
  { encoding: 'ibm866', letters: cyrillic, common: cyrillicUsual },
  { encoding: 'macintosh', letters: western, common: usual, headings: westernWords },
  { encoding: 'cp850', letters: western, common: usual, headings: westernWords },
  { encoding: 'cp852', letters: central, common: /[ąęłńśźżóćčšžřěáíéýůúőűă]/u, headings: centralWords },
  { encoding: 'windows-1253', letters: /\p{Script=Greek}/u, common: /[αοιετσνηυρπκμλςάέίόήώύ]/u },
  {
    encoding: 'windows-1254',
    letters: /[âçğıîöşûüÂÇĞİÎÖŞÛÜ]/u,
    common: /[ğışçöüİŞ]/u,
    headings: /\b(?:fiyat|isim|stok|marka|renk|beden)\b/i,
  },
  { encoding: 'windows-1257', letters: /[ąčęėįšųūžāēģīķļņõäöüåÄÖÜÕĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅ]/u, common: /[ąčęėįšųūžāēīļņ]/u },
  { encoding: 'windows-1255', letters: /[\p{Script=Hebrew}₪]/u, common: /[א-ת]/u },
  { encoding: 'windows-1256', letters: /[\p{Script=Arabic}،؛؟]/u, common: /[ا-ي]/u },
  { encoding: 'windows-874', letters: /[\p{Script=Thai}฿]/u, common: /[ก-์]/u },
  {
    encoding: 'shift_jis',
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u,
    common: /[ぁ-んァ-ヴー]/u,
    wide: true,
  },
  {
    encoding: 'euc-jp',
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u,
    common: /[ぁ-んァ-ヴー]/u,
    wide: true,
  },
  {
    encoding: 'gb18030',
    letters: /\p{Script=Han}/u,
    common: /[的色白黑红蓝大小中上不一人女男子式品名价格新装鞋包杯灯]/u,
    wide: true,
  },
  {
    encoding: 'big5',
    letters: /\p{Script=Han}/u,
    common: /[的色白黑紅藍大小中上不一人女男子式品名價格新裝鞋包杯燈]/u,
    wide: true,
  },
  { encoding: 'euc-kr', letters: /\p{Script=Hangul}/u, common: /[가-힣]/u, wide: true },
]

/** Signs that stand beside words in any language. */
export const signs =
  /[\u00a0\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122£§©®°²³´·¹º»«¼½¾¿¡×µ´、。「」『』（）！？：；・〜￥【】　]/u

/** How files are written that shops bring, by WHATWG's names and DOS's; others can be read too, by `openDecoder`. */
export const encodings: readonly string[] = [
  ...['utf-8', 'utf-16le', 'utf-16be'],
  ...families.map(({ encoding }) => encoding),
]
