import { escaped, plain, table } from '../../page/html.ts'
import { plot } from '../../page/plot.ts'
import { promiseTable } from '../../page/promise-table.ts'
import { style } from '../../page/style.ts'
import { allHeld, type LoadReport } from '../figures/report.ts'
import { inWords, limitInWords, observedInWords } from '../figures/verdicts.ts'

/** A run as one HTML file that needs nothing else, for people who were not there. */
export function reportPage(report: LoadReport): string {
  const { profile, title, began, seconds, scale } = report
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MicroMart under load: ${escaped(profile)}</title>
<style>${style}</style>
</head>
<body>
<h1>MicroMart under load: ${escaped(profile)}</h1>
<p class="lead">${escaped(title)}${scale === 1 ? '' : ` – here ${plain(scale)} of that`}. Began ${escaped(began.slice(0, 19).replace('T', ' '))} UTC, ${seconds} s.</p>
${verdict(report)}
${tiles(report)}
<h2>What was to hold</h2>
${limits(report)}
<h2>As it went</h2>
<div class="plots">
${plots(report).join('\n')}
</div>
<h2>What the shop's own books say afterwards</h2>
${promiseTable(report.promises)}
<h2>What was asked</h2>
${operations(report)}
<h2>Who did the work</h2>
${processes(report)}
${surroundings(report)}
</body>
</html>
`
}

function verdict(report: LoadReport): string {
  const broken = report.verdicts.filter(({ holds }) => !holds).length
  const unkept = report.promises.filter(({ holds }) => holds !== true).length
  if (allHeld(report))
    return '<p class="verdict good">All of it held: every limit, and every promise about orders, money and goods.</p>'
  const parts = [
    broken > 0 ? `${broken} of ${report.verdicts.length} limits did not hold` : 'every limit held',
    unkept > 0
      ? `${unkept} of ${report.promises.length} promises about orders, money and goods did not`
      : 'orders, money and goods are right',
  ]
  return `<p class="verdict bad">Not all of it held: ${parts.join('; ')}.</p>`
}

function tiles({ operations, seconds, orders, toConfirmed, news, timeline }: LoadReport): string {
  const requests = operations.reduce((sum, { count }) => sum + count, 0)
  const failures = operations.reduce((sum, { failures }) => sum + failures, 0)
  const watchers = Math.max(0, ...timeline.map((stretch) => stretch.watchers))
  const all: [string, string][] = [
    [plain(requests / Math.max(1, seconds)), 'requests a second'],
    [plain(requests), 'requests'],
    [plain(failures), 'failures'],
  ]
  if (orders.placed > 0) {
    all.push([plain(orders.placed), 'orders placed'], [plain(orders.confirmed), 'of them confirmed'])
  }
  if (toConfirmed) all.push([`${plain(toConfirmed.p50)} ms`, 'from order to confirmation, half of them'])
  if (watchers > 0) all.push([plain(watchers), 'watchers at once'])
  if (news) all.push([`${plain(news.p95)} ms`, 'from an event to 95 of 100 watchers'])
  return `<ul class="tiles">${all.map(([figure, what]) => `<li><b>${escaped(figure)}</b><span>${escaped(what)}</span></li>`).join('')}</ul>`
}

const limits = ({ verdicts }: LoadReport) =>
  table(
    [
      { heading: '', cell: ({ holds }) => (holds ? '✓ held' : '✗ not held') },
      { heading: 'of what', cell: ({ metric }) => inWords(metric) },
      { heading: 'limit', cell: limitInWords },
      { heading: 'seen', figure: true, cell: observedInWords },
    ],
    verdicts,
  )

function plots({ timeline, orders }: LoadReport): string[] {
  const times = timeline.map(({ from }) => from)
  const of = (pick: (stretch: LoadReport['timeline'][number]) => number | null) => timeline.map(pick)
  const drawn = [
    plot({
      title: 'Requests answered',
      unit: 'per second',
      times,
      series: [{ name: 'requests', colour: 'one', values: of((stretch) => stretch.requestsPerSecond) }],
    }),
    plot({
      title: 'How long answers took',
      unit: 'ms',
      times,
      series: [
        { name: 'half of them', colour: 'one', values: of(({ p50 }) => p50) },
        { name: '95 of 100', colour: 'two', values: of(({ p95 }) => p95) },
        { name: '99 of 100', colour: 'three', values: of(({ p99 }) => p99) },
      ],
    }),
    plot({
      title: 'What failed, and who could not be served at all',
      unit: 'per second',
      times,
      series: [
        { name: 'failures', colour: 'four', values: of((stretch) => stretch.failuresPerSecond) },
        {
          name: 'arrivals that came to nothing',
          colour: 'two',
          values: of(({ dropped, seconds }) => dropped / seconds),
        },
      ],
    }),
  ]
  if (orders.placed > 0 && timeline.some(({ placedPerSecond }) => placedPerSecond > 0)) drawn.push(orderPlot(timeline))
  if (timeline.some(({ watchers }) => watchers > 0)) {
    const series = [{ name: 'watchers', colour: 'one' as const, values: of(({ watchers }) => watchers) }]
    drawn.push(plot({ title: 'Watchers', unit: 'connected', times, series }))
  }
  return drawn
}

function orderPlot(timeline: LoadReport['timeline']): string {
  let [confirmed, cancelled] = [0, 0]
  const sums = timeline.map((stretch) => {
    confirmed += stretch.confirmedPerSecond * stretch.seconds
    cancelled += stretch.cancelled
    return { confirmed, cancelled, underWay: stretch.underWay }
  })
  return plot({
    title: 'Orders by state, as their customers know it',
    unit: 'orders',
    times: timeline.map(({ from }) => from),
    series: [
      { name: 'confirmed', colour: 'one', values: sums.map((sum) => sum.confirmed) },
      { name: 'under way', colour: 'two', values: sums.map((sum) => sum.underWay) },
      { name: 'cancelled', colour: 'four', values: sums.map((sum) => sum.cancelled) },
    ],
  })
}

const operations = ({ operations }: LoadReport) =>
  table(
    [
      { heading: 'operation', cell: ({ operation }) => operation },
      { heading: 'times', figure: true, cell: ({ count }) => plain(count) },
      { heading: 'half within', figure: true, cell: ({ count, p50 }) => ms(count, p50) },
      { heading: '95 of 100', figure: true, cell: ({ count, p95 }) => ms(count, p95) },
      { heading: '99 of 100', figure: true, cell: ({ count, p99 }) => ms(count, p99) },
      { heading: 'failures', figure: true, cell: ({ failures }) => plain(failures) },
      {
        heading: 'why',
        optional: true,
        cell: ({ reasons }) =>
          Object.entries(reasons)
            .map(([why, count]) => `${why}: ${count}`)
            .join(', '),
      },
    ],
    operations.toSorted((a, b) => b.count - a.count),
  )

/** Subscriptions are watched, and not answered. */
const ms = (count: number, value: number) => (count === 0 ? '' : `${plain(value)} ms`)

function processes({ usage }: LoadReport): string {
  if (usage === null) return '<p>This system does not tell what processes take.</p>'
  const rows = usage.processes.toSorted((a, b) => b.cores - a.cores)
  const list = table(
    [
      { heading: 'process', cell: ({ name }) => name },
      { heading: 'cores busy', figure: true, cell: ({ cores }) => cores.toFixed(2) },
      { heading: 'memory before', figure: true, cell: ({ mebibytesBefore }) => `${plain(mebibytesBefore)} MiB` },
      { heading: 'at most', figure: true, cell: ({ mebibytes }) => `${plain(mebibytes)} MiB` },
    ],
    rows,
  )
  return `${list}
<p>Other work on the machine kept ${usage.otherCores.toFixed(2)} cores busy meanwhile.</p>`
}

function surroundings({ machine, loadBefore, scale, profile }: LoadReport): string {
  const { cores, processor, gibibytes, system, node, k6 } = machine
  return `<footer>Shop, databases and k6 shared one machine: ${cores} cores (${escaped(processor)}), ${gibibytes} GiB, ${escaped(system)}, Node
${escaped(node)}, k6 ${escaped(k6)}; its load average was ${loadBefore.toFixed(1)} before. The load is ${plain(scale)} of what the profile describes:
${scale === 1 ? 'all of it' : `every number of people and every rate in it is multiplied by ${plain(scale)}`}. People come whether those before them have been
served or not. <code>npm run load -- ${escaped(profile)} --scale ${scale}</code> does it again.</footer>`
}
