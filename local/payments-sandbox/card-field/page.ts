import { cardOf } from '../cards.ts'
import { fillIn } from './fill-in.ts'
import { fieldWords } from './words.ts'

interface FieldPage {
  /** The origin of the page that it stands in. */
  shop: string
  language: string | undefined
  nonce: string
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.4 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
form { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1rem; padding: 2px; }
label { display: grid; gap: .25rem; font-weight: 600; }
label:first-of-type, p { grid-column: 1 / -1; margin: 0; }
input { font: inherit; font-weight: 400; padding: .6rem .7rem; border: 2px solid GrayText; border-radius: 0; min-width: 0; }
input:focus { outline: 2px solid CanvasText; outline-offset: 1px; }
input[aria-invalid] { border-color: #c2321f; }
[role=status] { min-height: 1.4em; }
.tests { font-size: .875rem; }
button { font: inherit; padding: .25rem .5rem; border: 1px solid GrayText; background: none; color: inherit; cursor: pointer; }
`

const text = (said: string) => said.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
/** As JavaScript that may stand in a page. */
const literal = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c')

/** The page of the frame in which somebody fills in a card. */
export function fieldPage({ shop, language, nonce }: FieldPage): string {
  const { lang, words } = fieldWords(language)
  const field = (name: string, label: string, rest: string) =>
    `<label>${text(label)}<input name="${name}" required aria-describedby="told" ${rest}></label>`
  const test = (token: string, label: string) =>
    `<button type="button" value="${cardOf(token)?.number ?? ''}">${text(label)}</button>`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(words.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<form autocomplete="on">
${field('number', words.number, 'inputmode="numeric" autocomplete="cc-number" maxlength="23"')}
${field('expiry', words.expiry, `inputmode="numeric" autocomplete="cc-exp" maxlength="7" placeholder="${words.expiryHint}"`)}
${field('securityCode', words.securityCode, 'inputmode="numeric" autocomplete="cc-csc" maxlength="4"')}
<p role="status" id="told"></p>
<p class="tests">${text(words.tests)} ${test('pm_card_visa', words.works)} ${test('pm_card_chargeCustomerFail', words.declined)}</p>
</form>
<script nonce="${nonce}">(${fillIn.toString()})(${literal(shop)}, ${literal(words.faults)})</script>
</body>
</html>
`
}
