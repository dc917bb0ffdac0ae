/** Why nothing can be made of a file as a whole. */
export type FileFault =
  | { reason: 'empty' }
  | { reason: 'encoding-unknown'; encoding: string }
  /** `nearest`: what comes nearest, and how a word of the file reads in it. */
  | { reason: 'encoding-untold'; nearest: readonly { encoding: string; reads: string }[] }
  /** Only combinations of products, which stand in another file. */
  | { reason: 'only-combinations' }
  /** No column can be taken for these; `headings` are those that there are. */
  | { reason: 'columns-untold'; missing: readonly ('name' | 'price')[]; headings: readonly string[] }
  | { reason: 'mapped-column-missing'; heading: string; headings: readonly string[] }

/** A file that is no catalog, or not one that can be understood without being told more; `fault` says why, `message` in English. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(faultInEnglish(fault))
    this.fault = fault
  }
}

/** In the words of the command line. */
function faultInEnglish(fault: FileFault): string {
  switch (fault.reason) {
    case 'empty':
      return 'The file is empty.'
    case 'encoding-unknown':
      return `There is no encoding ${JSON.stringify(fault.encoding)}.`
    case 'encoding-untold': {
      const nearest = fault.nearest.map(({ encoding, reads }) => `${encoding} reads ${JSON.stringify(reads)}`)
      const first = fault.nearest[0]?.encoding ?? 'windows-1252'
      return `How the file's letters are written cannot be told: say it with --encoding, such as --encoding ${first}. ${nearest.length > 0 ? `The nearest: ${nearest.join(', ')}.` : ''}`.trim()
    }
    case 'only-combinations':
      return 'The file has combinations of products and not the products: import the file that has them, and give it this one --with.'
    case 'columns-untold': {
      const [first = 'name'] = fault.missing
      return `No column can be taken for the product's ${fault.missing.join(' or ')}: say which it is, as with --map ${first}="HEADING". The columns are: ${quoted(fault.headings)}`
    }
    case 'mapped-column-missing':
      return `--map names the column ${JSON.stringify(fault.heading)}, which the file has not. The columns are: ${quoted(fault.headings)}`
  }
}

const quoted = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(', ')
