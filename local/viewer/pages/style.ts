/** Hues that are told apart by most people in either light; a service each. */
const hues = [217, 28, 322, 190, 142, 45, 268, 90, 170, 300, 240, 60, 205, 280]

const colours = hues.map((hue, nth) => `.c${nth} { --c: hsl(${hue} 62% 44%) }`).join('\n')
const darkColours = hues.map((hue, nth) => `.c${nth} { --c: hsl(${hue} 64% 62%) }`).join('\n')
const indents = Array.from({ length: 19 }, (_, depth) => `.d${depth} { padding-left: ${depth * 13}px }`).join('\n')

export const style = `
:root { color-scheme: light dark; --ink: #1f2933; --muted: #56626d; --line: #e1e7ec; --paper: #ffffff; --ground: #f3f6f8; --accent: #0b625b; --bad: #c0262d; --good: #166534; --warn: #b45309 }
${colours}
@media (prefers-color-scheme: dark) {
:root { --ink: #e6ebef; --muted: #93a1ae; --line: #2b343c; --paper: #1a2127; --ground: #12171b; --accent: #2dd4bf; --bad: #f87171; --good: #4ade80; --warn: #fbbf24 }
${darkColours}
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
a { color: var(--accent); text-decoration: none } a:hover { text-decoration: underline }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 4px }
code, pre { font: 12px/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace }
small { font-size: 12px; font-weight: 400; color: var(--muted) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.top { position: sticky; top: 0; z-index: 2; background: color-mix(in srgb, var(--paper) 92%, transparent); backdrop-filter: blur(8px); border-bottom: 1px solid var(--line) }
.bar { display: flex; align-items: center; gap: 20px; max-width: 1440px; margin: 0 auto; padding: 10px 24px }
.brand { font-size: 17px; font-weight: 700; color: var(--ink) } .brand span { color: var(--accent); font-weight: 600 } .brand:hover { text-decoration: none }
nav { display: flex; gap: 4px } nav a { padding: 5px 11px; border-radius: 8px; color: var(--muted); font-weight: 550 }
nav a:hover { color: var(--ink); text-decoration: none } nav a[aria-current] { color: var(--ink); background: color-mix(in srgb, var(--accent) 14%, transparent) }
.bar form { flex: 1; display: flex; justify-content: flex-end }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 9px; padding: 6px 11px }
input[type=search] { width: 100% } .bar input { max-width: 430px; background: var(--ground) }
::placeholder { color: var(--muted); opacity: 1 }
button { cursor: pointer } button:hover { border-color: var(--accent) }
#live { display: flex; align-items: center; gap: 7px; color: var(--muted); background: none } #live[hidden] { display: none }
#live i { width: 8px; height: 8px; border-radius: 50%; background: var(--line) } #live[aria-pressed=true] i { background: var(--good); animation: pulse 2.4s infinite } #live.lost i { background: var(--bad); animation: none }
@keyframes pulse { 50% { opacity: .35 } } @media (prefers-reduced-motion: reduce) { #live i { animation: none !important } }
main { display: flex; flex-direction: column; gap: 16px; max-width: 1440px; margin: 0 auto; padding: 18px 24px 48px }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 13px; padding: 14px 18px; min-width: 0 }
h1 { margin: 0; font-size: 20px; overflow-wrap: anywhere } h1.found { font-weight: 600; font-size: 17px }
h2 { display: flex; align-items: baseline; gap: 9px; margin: 0 0 8px; font-size: 14px } h2 small { margin-left: auto }
.columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; align-items: start } .columns.wide-left { grid-template-columns: minmax(0, 1.9fr) minmax(0, 1fr) }
.stack { display: flex; flex-direction: column; gap: 16px; min-width: 0 }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px }
.tile { display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--line); border-radius: 13px; padding: 11px 16px }
.tile span { color: var(--muted); font-size: 12px } .tile b { font-size: 23px; line-height: 1.3; font-variant-numeric: tabular-nums; letter-spacing: -.01em } .tile small { overflow-wrap: anywhere }
.tile.good b { color: var(--good) } .tile.bad b { color: var(--bad) } .tile.bad { border-color: color-mix(in srgb, var(--bad) 50%, var(--line)) }
.fail { color: var(--bad) } p.good { color: var(--good) !important }
.none { margin: 6px 0; color: var(--muted) } .empty { padding: 60px 20px; text-align: center } .empty p { color: var(--muted) } .foot { margin: 0; color: var(--muted); font-size: 12px; text-align: center }
ul { list-style: none; margin: 0; padding: 0 }
.invariants { display: grid; grid-template-columns: repeat(auto-fill, minmax(62px, 1fr)); gap: 8px }
.invariants li { display: flex; align-items: baseline; justify-content: space-between; padding: 3px 11px; border-radius: 8px; background: color-mix(in srgb, var(--good) 11%, transparent) } .invariants b { font-size: 17px; color: var(--good); font-variant-numeric: tabular-nums } .invariants span { font-size: 12px }
.invariants li.bad { background: color-mix(in srgb, var(--bad) 16%, transparent) } .invariants li.bad b { color: var(--bad) } .invariants li.unknown { background: color-mix(in srgb, var(--line) 60%, transparent) } .invariants li.unknown b { color: var(--muted) }
.scroll { overflow-x: auto } table { width: 100%; border-collapse: collapse } th { padding: 4px 8px; text-align: left; color: var(--muted); font-size: 12px; font-weight: 500; white-space: nowrap }
td { padding: 4px 8px; border-top: 1px solid var(--line); white-space: nowrap } th:first-child, td:first-child { padding-left: 0 } th:last-child, td:last-child { padding-right: 0 }
.n { text-align: right; font-variant-numeric: tabular-nums } td.line { padding-block: 2px; line-height: 0 } tr.bad td { background: color-mix(in srgb, var(--bad) 8%, transparent) } .dense td { padding-block: 2px }
.kind { display: inline-block; min-width: 84px; color: var(--muted); font-size: 12px }
.spark polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke } .spark polygon { fill: color-mix(in srgb, var(--accent) 15%, transparent) }
.figures { display: grid; grid-template-columns: 1fr auto; gap: 2px 14px; margin: 0 } .figures dt { color: var(--muted) } .figures dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600 }
.chip { display: inline-flex; align-items: center; gap: 7px; white-space: nowrap; color: inherit } .chip i, .dot { flex: none; display: inline-block; width: 9px; height: 9px; border-radius: 3px; background: var(--c, var(--line)) }
.chips { display: flex; flex-wrap: wrap; align-items: center; gap: 5px 13px; margin: 8px 0 0 } .chips code { margin-left: auto; color: var(--muted) }
.order { font: 600 12px/1.6 ui-monospace, Menlo, monospace; padding: 1px 8px; border-radius: 20px; background: color-mix(in srgb, var(--accent) 13%, transparent) }
.traces li { display: flex; align-items: center; gap: 10px; border-top: 1px solid var(--line) } .traces li:first-child { border-top: 0 }
.row { flex: 1; min-width: 0; display: grid; grid-template-columns: 62px minmax(0, 1fr) auto 74px 190px; align-items: center; gap: 14px; padding: 5px 0; color: inherit } .row:hover { text-decoration: none } .traces li:hover { background: color-mix(in srgb, var(--accent) 6%, transparent) }
.row time { color: var(--muted); font-variant-numeric: tabular-nums } .row .name { display: flex; align-items: center; gap: 9px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 550 } .dots { display: flex; gap: 3px } .dots .dot { width: 7px; height: 7px; border-radius: 50% }
.count { color: var(--muted); font-size: 12px; text-align: right; white-space: nowrap } .took { display: flex; align-items: center; gap: 10px } .took b { width: 84px; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap } .meter { flex: 1; height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--line) 60%, transparent) } rect { fill: var(--c, var(--accent)) }
.orders { display: flex; gap: 5px } .columns .row { grid-template-columns: 62px minmax(0, 1fr) 62px 130px } .columns .dots { display: none } .columns .took b { width: 70px } .columns .row { gap: 10px }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 18px } .filters label { display: flex; align-items: center; gap: 8px; color: var(--muted) } .filters .grow { flex: 1 } .filters .chips { margin: 0 } .filters .chip { opacity: .75; padding: 2px 8px; border-radius: 7px } .filters .chip[aria-current] { opacity: 1; background: color-mix(in srgb, var(--accent) 14%, transparent) } .filters .chip:first-child i { display: none }
.segments { display: inline-flex; padding: 2px; border: 1px solid var(--line); border-radius: 9px; background: var(--paper) } .segments a { padding: 3px 11px; border-radius: 7px; color: var(--muted); white-space: nowrap } .segments a:hover { text-decoration: none; color: var(--ink) } .segments a[aria-current] { color: var(--ink); background: color-mix(in srgb, var(--accent) 16%, transparent) }
.head .facts { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 0; color: var(--muted) } .head .facts b { color: var(--ink) }
.waterfall { padding: 10px 0 8px } .axis, .span > summary { display: grid; grid-template-columns: minmax(230px, 34%) minmax(0, 1fr); align-items: center; gap: 12px; padding: 0 18px }
.axis { padding-bottom: 8px; border-bottom: 1px solid var(--line) } .axis svg { width: 100%; overflow: visible } .axis text, .track text { fill: var(--muted); font-size: 11px; font-variant-numeric: tabular-nums }
.span > summary { cursor: pointer; list-style: none; height: 24px } .span > summary::-webkit-details-marker { display: none } .span > summary:hover, .span[open] > summary { background: color-mix(in srgb, var(--accent) 8%, transparent) }
.label { display: flex; align-items: center; gap: 7px; min-width: 0; white-space: nowrap; overflow: hidden } .label .name { overflow: hidden; text-overflow: ellipsis } .label small { flex: 0 9 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; font-size: 11px }
.track { width: 100%; background: linear-gradient(90deg, var(--line) 1px, transparent 1px) 0 0 / 25% 100%; border-right: 1px solid var(--line) } .track text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px } .wait { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 2 4 } .track circle { fill: var(--paper); stroke: var(--ink); stroke-width: 1 }
.failed .name, .failed .track text { color: var(--bad); fill: var(--bad) } .failed .bar { stroke: var(--bad); stroke-width: 2; paint-order: stroke } .failed .label::after { content: 'failed'; flex: none; font-size: 11px; font-weight: 600; color: var(--bad) }
${indents}
.facts-of { padding: 8px 18px 12px 40px; border-block: 1px solid var(--line); background: var(--ground) } .facts-of dl { display: grid; grid-template-columns: minmax(150px, auto) minmax(0, 1fr); gap: 1px 18px; margin: 0 } .facts-of dt { color: var(--muted) } .facts-of dd { margin: 0; overflow-wrap: anywhere } .facts-of p { margin: 5px 0 0 } .facts-of ul { margin-top: 6px } .facts-of i { color: var(--muted) }
.log li + li { border-top: 1px solid var(--line) } .entry { display: grid; grid-template-columns: 96px 44px 136px minmax(0, 1fr); gap: 12px; padding: 3px 0; cursor: pointer; list-style: none } .entry::-webkit-details-marker { display: none } .entry:hover { background: color-mix(in srgb, var(--accent) 6%, transparent) }
.entry time { color: var(--muted); font-variant-numeric: tabular-nums } .entry > b { font-size: 12px; font-weight: 600; color: var(--muted) } .entry.warn > b { color: var(--warn) } .entry.error > b, .entry.fatal > b { color: var(--bad) } .entry.error .said, .entry.fatal .said { color: var(--bad) } .chip { overflow: hidden }
.said { overflow: hidden; text-overflow: ellipsis; white-space: nowrap } .said i { font-style: normal; font-size: 12px; color: var(--muted) } .said i span { color: color-mix(in srgb, var(--ink) 78%, transparent) } .log pre { margin: 2px 0 8px; padding: 10px 14px; border-radius: 9px; background: var(--ground); white-space: pre-wrap; overflow-wrap: anywhere } .log p { margin: 0 0 8px }
@media (max-width: 900px) { .columns, .columns.wide-left { grid-template-columns: minmax(0, 1fr) } .bar { flex-wrap: wrap; gap: 8px 14px; padding: 10px 14px } .bar form { order: 3; flex-basis: 100% } .bar input { max-width: none } #live { margin-left: auto } main { padding: 14px 12px 40px }
.row, .columns .row { grid-template-columns: 58px minmax(0, 1fr) auto } .row .dots, .row .count, .meter { display: none } .took b { width: auto } .entry { grid-template-columns: auto auto minmax(0, 1fr) } .entry .said { grid-column: 1 / -1; white-space: normal } .axis, .span > summary { grid-template-columns: 46% minmax(0, 1fr); padding: 0 12px } .label small { display: none } .axis { grid-template-columns: minmax(0, 1fr) } .axis text:nth-child(even) { display: none } }
`
