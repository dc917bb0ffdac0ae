/** What people bring in place of a CSV file: what its bytes, or the text that they are, begin with. Spreadsheets' own files are zip files. */
export type OtherFile = 'workbook' | 'packed' | 'picture' | 'document' | 'page' | 'data' | 'binary'

const beginnings: readonly [OtherFile, readonly number[]][] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['document', [0x25, 0x50, 0x44, 0x46]],
]

const texts: readonly [OtherFile, RegExp][] = [
  ['document', /^\{\\rtf/],
  ['page', /^<(?:!doctype\s+html|html)\b/i],
  [
    'data',
    /^<(?:\?xml|!doctype|rss|feed|channel|(?:product|item|offer|article|good)s?|shop|catalog(?:ue)?|yml_catalog|urlset|[a-z]+:[a-z]+)\b/i,
  ],
  ['data', /^(?:\{\s*"|\[\s*[{["])/],
]

/** So much of a file says what it is. */
const tellingBytes = 1_024
/** Letters of a text are none of these, however it is encoded, but for those of UTF-16, which says so by its mark. */
const isControl = (byte: number) => byte < 0x20 && ![0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)
/** What share of a text they may be all the same. */
const mostControls = 0.05

/** Lists that are packed as they are: of a zip file's first entry. A workbook's own are of other kinds. */
const packedList = /\.(?:csv|tsv|txt|tab|xml|json|jsonl|ndjson)$/i

function firstEntry(zip: Uint8Array): string {
  const length = (zip[26] ?? 0) + 256 * (zip[27] ?? 0)
  return new TextDecoder().decode(zip.subarray(30, 30 + length))
}

/** What a file is that is none of rows and columns; null where it may be one. @param start of it, unpacked */
export function otherFile(start: Uint8Array): OtherFile | null {
  const bytes = start.subarray(0, tellingBytes)
  const begins = beginnings.find(([, first]) => first.every((byte, nth) => bytes[nth] === byte))
  if (begins) return packedList.test(firstEntry(bytes)) && begins[0] === 'workbook' ? 'packed' : begins[0]
  const text = new TextDecoder('latin1').decode(bytes).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
  // Of UTF-16, every second byte of what these are written in.
  const plain = text.replaceAll('\0', '').trimStart()
  const reads = texts.find(([, like]) => like.test(plain))
  if (reads) return reads[0]
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const controls = isMarked ? 0 : bytes.filter(isControl).length
  return controls > bytes.length * mostControls ? 'binary' : null
}
