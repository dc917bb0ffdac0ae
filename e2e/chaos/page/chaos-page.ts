import { allKept } from '../../load/figures/promises.ts'
import { escaped, plain, table } from '../../page/html.ts'
import { promiseTable } from '../../page/promise-table.ts'
import { style } from '../../page/style.ts'
import type { Fault } from '../fault.ts'
import type { History } from '../history.ts'
import type { ChaosReport } from '../report.ts'
import { faultTimeline } from './fault-timeline.ts'

interface Told {
  report: ChaosReport
  history: History
  faults: Readonly<Record<string, Fault>>
}

/** A run as one HTML file that needs nothing else: what befell the shop, what people had of it, and whether it kept its promises. */
export function chaosPage({ report, history, faults }: Told): string {
  const { seed, minutes, log, began, seconds } = report
  const from = Date.parse(began)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MicroMart in chaos: seed ${seed}</title>
<style>${style}.bar { opacity: .75 } .bar.one { fill: var(--one) } .bar.two { fill: var(--two) } .bar.four { fill: var(--four) }</style>
</head>
<body>
<h1>MicroMart in chaos</h1>
<p class="lead">Seed ${seed}, ${plain(minutes)} minutes of faults, events on ${log === 'kafka' ? 'Kafka' : 'the embedded log'}. Began ${escaped(began.slice(0, 19).replace('T', ' '))} UTC, ${seconds} s until everybody's life had ended.</p>
${verdict(report)}
${tiles(report)}
<h2>What was promised</h2>
${promiseTable(report.promises)}
<h2>As it went</h2>
<p>Faults above, what people waited for below: blue was answered at the first try, orange after more, and red is what did not come.</p>
${faultTimeline(history.befell, history.acts, from, from + seconds * 1000)}
<h2>What befell it</h2>
${table(
  [
    { heading: 'fault', cell: ({ name }) => name },
    { heading: 'what happens', cell: ({ name }) => faults[name]?.title ?? '' },
    { heading: 'came', figure: true, cell: ({ came }) => plain(came) },
    { heading: 'found nothing to strike', figure: true, cell: ({ missed }) => plain(missed) },
  ],
  report.faults,
)}
<h2>What people asked</h2>
${acts(report)}
<footer><code>npm run chaos -- --all --seed ${seed} --minutes ${minutes}${log === 'kafka' ? ' --kafka' : ''}</code> has the same faults come again; what they meet is never twice the same.
<code>history.jsonl</code> beside this page has every act and every fault.</footer>
</body>
</html>
`
}

function verdict(report: ChaosReport): string {
  if (allKept(report.promises)) return '<p class="verdict good">Nothing was lost, doubled or out of order.</p>'
  const broken = report.promises.filter(({ holds }) => holds !== true).length
  return `<p class="verdict bad">${broken} of ${report.promises.length} promises did not hold.</p>`
}

function tiles({ faults, orders, normalAfterMs, eventsTwice }: ChaosReport): string {
  const all: [string, string][] = [
    [plain(faults.reduce((sum, { came }) => sum + came, 0)), 'faults'],
    [plain(orders.placed), 'orders placed'],
    [plain(orders.confirmed), 'of them confirmed'],
    [plain(orders.cancelled), 'cancelled'],
    [`${plain(normalAfterMs / 1000)} s`, 'from the last fault to an order confirmed'],
    [plain(eventsTwice), 'events on the log twice, with one effect'],
  ]
  return `<ul class="tiles">${all.map(([figure, what]) => `<li><b>${escaped(figure)}</b><span>${escaped(what)}</span></li>`).join('')}</ul>`
}

const acts = (report: ChaosReport) =>
  table(
    [
      { heading: 'to', cell: ({ what }) => what },
      { heading: 'done', figure: true, cell: ({ ok }) => plain(ok) },
      { heading: 'the shop said no', figure: true, cell: ({ no }) => plain(no) },
      { heading: 'nobody answered', figure: true, cell: ({ unknown }) => plain(unknown) },
      { heading: 'tries', figure: true, cell: ({ tries }) => plain(tries) },
      { heading: 'half took', figure: true, cell: ({ p50 }) => `${plain(p50)} ms` },
      { heading: '99 of 100', figure: true, cell: ({ p99 }) => `${plain(p99)} ms` },
      { heading: 'the longest', figure: true, cell: ({ max }) => `${plain(max)} ms` },
    ],
    report.acts,
  )
