/** A mail before it is laid out: plain texts only, so that nothing in it is markup until the layout has escaped it. */
export interface Letter {
  /** A tag of BCP 47. */
  language: string
  subject: string
  heading: string
  paragraphs: string[]
  /** Such as an order's lines. */
  lines?: { text: string; quantity: number; price: string }[]
  /** Such as an order's sums; the last is set in bold. */
  sums?: { label: string; price: string }[]
  action?: { label: string; url: string }
  /** To be copied by hand. */
  code?: { label: string; value: string }
  /** Below everything, in small. */
  note?: string
}

export interface LaidOut {
  /** A tag of BCP 47. */
  language: string
  subject: string
  text: string
  html: string
}

const signature = 'MicroMart'

/** The letter as text and as HTML. */
export function layOut(letter: Letter): LaidOut {
  const { language, subject } = letter
  return { language, subject: subject.replaceAll(/\s+/g, ' '), text: asText(letter), html: asHtml(letter) }
}

function asText({ heading, paragraphs, lines = [], sums = [], action, code, note }: Letter): string {
  const parts = [heading, ...paragraphs]
  if (lines.length > 0)
    parts.push(lines.map(({ text, quantity, price }) => `${quantity} x ${text}: ${price}`).join('\n'))
  if (sums.length > 0) parts.push(sums.map(({ label, price }) => `${label}: ${price}`).join('\n'))
  if (action) parts.push(`${action.label}: ${action.url}`)
  if (code) parts.push(`${code.label}: ${code.value}`)
  if (note) parts.push(note)
  return `${[...parts, signature].join('\n\n')}\n`
}

// Tables and inline styles: mail programs know no others.
const ink = '#1f2933'
const muted = '#6b7785'
const accent = '#0f766e'
// Names of people and products may have words of any length: a table would be as wide as the longest. Of both, some mail programs know the one.
const wrapping = 'word-break:break-word;overflow-wrap:anywhere'
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

function asHtml({ language, heading, paragraphs, lines = [], sums = [], action, code, note }: Letter): string {
  const cell = `padding:8px 0;border-bottom:1px solid #e4e9ee;color:${ink};font-size:15px`
  const rows = lines.map(
    ({ text, quantity, price }) =>
      `<tr><td style="${cell}">${escapeMarkup(text)}<span style="color:${muted}"> × ${quantity}</span></td>` +
      `<td align="right" style="${cell};white-space:nowrap">${escapeMarkup(price)}</td></tr>`,
  )
  const totals = sums.map(({ label, price }, at) => {
    const last = at === sums.length - 1
    const style = `padding:${last ? 12 : 6}px 0 0;font-size:15px;${last ? `font-weight:700;color:${ink}` : `color:${muted}`}`
    return `<tr><td style="${style}">${escapeMarkup(label)}</td><td align="right" style="${style};white-space:nowrap">${escapeMarkup(price)}</td></tr>`
  })
  const table = [...rows, ...totals].join('')
  return [
    `<!doctype html><html lang="${escapeMarkup(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeMarkup(heading)}</title></head>`,
    `<body style="margin:0;background:#f3f6f8;${font}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">',
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">`,
    `<tr><td style="padding:0 4px 16px;font-size:18px;font-weight:700;color:${accent};letter-spacing:.2px">${signature}</td></tr>`,
    `<tr><td style="background:#ffffff;border-radius:14px;padding:32px;border:1px solid #e4e9ee;${wrapping}">`,
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;color:${ink}">${escapeMarkup(heading)}</h1>`,
    ...paragraphs.map(
      (text) => `<p style="margin:0 0 14px;font-size:15px;line-height:1.6;color:${ink}">${escapeMarkup(text)}</p>`,
    ),
    table &&
      `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 20px">${table}</table>`,
    action &&
      `<a href="${escapeMarkup(action.url)}" style="display:inline-block;margin-top:6px;padding:12px 22px;border-radius:9px;` +
        `background:${accent};color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">${escapeMarkup(action.label)}</a>`,
    code &&
      `<p style="margin:6px 0 0;font-size:15px;line-height:1.6;color:${ink}">${escapeMarkup(code.label)}: ` +
        `<code style="padding:4px 8px;border-radius:6px;background:#f3f6f8;word-break:break-all">${escapeMarkup(code.value)}</code></p>`,
    '</td></tr>',
    note &&
      `<tr><td style="padding:16px 4px;font-size:13px;line-height:1.5;color:${muted};${wrapping}">${escapeMarkup(note)}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ]
    .filter(Boolean)
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
