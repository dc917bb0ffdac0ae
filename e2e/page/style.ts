/** Without anything from elsewhere: the page is sent around as one file. Colours are told apart in greys, too. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2530; --soft: #5b6675; --line: #d9dee5; --paper: #fff; --good: #13703a; --bad: #b3261e;
  --one: #1f5fbf; --two: #d97706; --three: #13805a; --four: #9b2c6f }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #a3adba; --line: #39424e; --paper: #14181d; --good: #5fd38d;
  --bad: #ff8a80; --one: #7fb2ff; --two: #ffb454; --three: #5fd3a8; --four: #f29bd0 } }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
h1 { margin-bottom: 0; font-size: 1.7rem } h2 { margin-top: 2.5rem; font-size: 1.2rem }
.lead { margin-top: .2rem; color: var(--soft) }
.verdict { padding: .8rem 1rem; border-left: .35rem solid; font-size: 1.1rem } .good { color: var(--good) } .bad { color: var(--bad) }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 1.5rem 0; padding: 0; list-style: none }
.tiles li { padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .4rem } .tiles b { display: block; font-size: 1.5rem }
.tiles span, small { color: var(--soft); font-size: .85rem; font-weight: normal }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 1.5rem }
figure { margin: 0 } figcaption { font-weight: 600 } svg { width: 100%; height: auto } svg text { fill: var(--soft); font-size: 12px }
.grid { stroke: var(--line) } .line { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.line.one { stroke: var(--one) } .line.two { stroke: var(--two); stroke-dasharray: 7 3 } .line.three { stroke: var(--three); stroke-dasharray: 2 4 }
.line.four { stroke: var(--four) } .legend { margin: .2rem 0 0 }
.legend span { margin-right: 1rem } .legend .one { color: var(--one) } .legend .two { color: var(--two) } .legend .three { color: var(--three) }
.legend .four { color: var(--four) }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .92rem }
td:first-child { white-space: nowrap } th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top } .figure { text-align: right; font-variant-numeric: tabular-nums }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .9rem }
`
