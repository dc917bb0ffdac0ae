/** Markup that is sound as it stands. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

/** Markup of a template: whatever stands in it is escaped, but for markup; lists are joined, and what is not there says nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((text, string, nth) => text + written(pieces[nth - 1]) + string))
}

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(written).join('')
  if (piece === null || piece === undefined || piece === false) return ''
  return escapeMarkup(String(piece))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What has text run the other way: it would change what stands around it, too. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g

const escapeMarkup = (text: string) =>
  text.replaceAll(turns, '\ufffd').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
