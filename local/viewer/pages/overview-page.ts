import type { Overview, ServiceFigures } from '../metrics/overview.ts'
import type { Summary } from '../traces/summary.ts'
import { html, type Markup } from './html.ts'
import { type Colours, chip, sparkline, traceList } from './parts.ts'
import { duration, mebibytes, rate, share, whole } from './words.ts'

export interface Glance extends Overview {
  traces: { newest: Summary[]; slow: Summary[]; failed: Summary[] }
  kept: {
    traces: { traces: number; spans: number; bytes: number; dropped: number }
    logs: { lines: number; bytes: number }
  }
}

/** What goes on in the shop, at a glance. */
export function overviewBody(glance: Glance, colours: Colours): Markup {
  const { traces } = glance
  return html`<h1 class="unseen">What goes on</h1>${tiles(glance)}${invariants(glance)}
<div class="columns wide-left"><div class="stack"><section class="card"><h2>Services <small>the last minute</small></h2>${services(glance, colours)}</section>
<section class="card"><h2>GraphQL operations <small>the last minute</small></h2>${operations(glance)}</section></div>
<div class="stack"><section class="card"><h2>Checkout sagas</h2>${sagas(glance)}</section>
<section class="card"><h2>Outboxes and consumers</h2>${messages(glance, colours)}</section>
<section class="card"><h2>Circuit breakers</h2>${breakers(glance)}</section></div></div>
<section class="card"><h2>Newest traces <small><a href="/traces">all</a></small></h2>${traceList(traces.newest, colours, 'No trace has come yet. Place an order, or ask for something.')}</section>
<div class="columns"><section class="card"><h2>Slow <small><a href="/traces?of=slow">all</a></small></h2>${traceList(traces.slow, colours, 'Nothing yet.')}</section>
<section class="card"><h2>Failed <small><a href="/traces?of=failed">all</a></small></h2>${traceList(traces.failed, colours, 'Nothing has failed.')}</section></div>
<p class="foot">${whole(glance.kept.traces.spans)} spans of ${whole(glance.kept.traces.traces)} traces (${mebibytes(glance.kept.traces.bytes)}) and ${whole(glance.kept.logs.lines)} log lines (${mebibytes(glance.kept.logs.bytes)}) are kept in memory; the oldest give way.</p>`
}

function tile(label: string, figure: string, beside: string, tone: 'good' | 'bad' | 'plain' = 'plain'): Markup {
  return html`<div class="tile ${tone}"><span>${label}</span><b>${figure}</b><small title="${beside}">${beside}</small></div>`
}

function tiles({ services, outboxes, lags, sagas, deadLetters, ordersPlaced }: Glance): Markup {
  const router = services.find(({ service }) => service === 'router')?.rate ?? null
  const waiting = outboxes.reduce((sum, { messages }) => sum + (messages || 0), 0)
  const behind = lags.reduce((sum, { records }) => sum + records, 0)
  const oldest = Math.max(0, ...outboxes.map(({ oldestSeconds }) => oldestSeconds || 0))
  const dead = deadLetters.reduce((sum, letters) => sum + (letters.waiting ?? letters.total), 0)
  const trouble = services.flatMap((one) => (troubleOf(one) === '' ? [] : `${one.service} ${troubleOf(one)}`))
  return html`<div class="tiles">
${tile('Processes', trouble.length === 0 ? 'all well' : `${trouble.length} in trouble`, trouble.join(', ') || `${services.length} services`, trouble.length === 0 ? 'good' : 'bad')}
${tile('Requests', router ? `${rate(router.perSecond)}/s` : '–', 'answered by the router')}
${tile('Errors', router ? share(router.errors) : '–', 'of them', router && router.errors > 0.01 ? 'bad' : 'plain')}
${tile('99 of 100 within', router ? duration(router.p99Ms) : '–', `half within ${duration(router?.p50Ms ?? null)}`)}
${tile('Orders placed', ordersPlaced === null ? '–' : whole(ordersPlaced), sagas ? `${whole(sagas.unfinished)} under way` : '')}
${tile('Messages waiting', whole(waiting + behind), oldest > 0 ? `the oldest for ${duration(oldest * 1_000)}` : 'outboxes and consumers', oldest > 30 ? 'bad' : 'plain')}
${tile('Dead letters', whole(dead), dead > 0 ? 'npm run dead-letters' : 'none', dead > 0 ? 'bad' : 'good')}</div>`
}

function invariants({ services, invariants, invariantsCheckedAt }: Glance): Markup {
  if (invariants.length === 0) {
    return html`<section class="card"><h2>Invariants</h2>${notTold('auditor', services, html`Nobody has checked them yet: <code>npm run invariants</code> does.`)}</section>`
  }
  const tiles = invariants.map(
    ({ id, violations }) =>
      html`<li class="${violations === 0 ? 'good' : violations > 0 ? 'bad' : 'unknown'}"><span>${id}</span><b>${whole(violations)}</b></li>`,
  )
  return html`<section class="card"><h2>Invariants <small>violations${invariantsCheckedAt !== null && html`, checked at ${invariantsCheckedAt.slice(11, 19)}`}; <code>npm run invariants</code> says what each is</small></h2><ul class="invariants">${tiles}</ul></section>`
}

/** Why there is nothing to tell of: nobody says it now, or has said it yet. */
function notTold(service: string, services: readonly ServiceFigures[], yet: Markup | string): Markup {
  const isDown = services.some((one) => one.service === service && one.up === 0)
  return isDown
    ? html`<p class="none fail">The process ${service} does not answer, and nobody else knows.</p>`
    : html`<p class="none">${yet}</p>`
}

/** What is amiss with a service's processes, in a word or two; empty where all of them serve. */
function troubleOf({ processes, up, ready }: ServiceFigures): string {
  if (up === 0) return 'down'
  if (up < processes) return `${processes - up} down`
  if (ready === 0) return 'cannot serve'
  return ready < up ? `${up - ready} cannot serve` : ''
}

function services({ services }: Glance, colours: Colours): Markup {
  const rows = services.map((one) => {
    const { service, processes, rate: figures, memoryBytes, eventLoopLagMs } = one
    const trouble = troubleOf(one)
    return html`<tr${trouble && html` class="bad"`}><td>${chip(service, colours)}${processes > 1 && html` <small>×${processes}</small>`}${trouble && html` <b class="fail">${trouble}</b>`}</td>
${figures ? html`<td class="line">${sparkline(figures.line)}</td><td class="n">${rate(figures.perSecond)}</td><td class="n${figures.errors > 0 && html` fail`}">${share(figures.errors)}</td><td class="n">${duration(figures.p50Ms)}</td><td class="n">${duration(figures.p99Ms)}</td>` : html`<td></td><td class="n" colspan="4"></td>`}
<td class="n">${eventLoopLagMs === null ? '' : duration(eventLoopLagMs)}</td><td class="n">${memoryBytes > 0 && mebibytes(memoryBytes)}</td></tr>`
  })
  return html`<div class="scroll"><table><thead><tr><th>Service</th><th><span class="unseen">over time</span></th><th class="n">per second</th><th class="n">errors</th><th class="n">p50</th><th class="n">p99</th><th class="n">loop lag</th><th class="n">memory</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function operations({ operations }: Glance): Markup {
  if (operations.length === 0) return html`<p class="none">Nothing was asked in the last ten minutes.</p>`
  const rows = operations.map(
    ({ type, name, rate: figures }) =>
      html`<tr><td><span class="kind">${type}</span> ${name}</td><td class="line">${sparkline(figures.line, { width: 150 })}</td><td class="n">${rate(figures.perSecond)}</td><td class="n${figures.errors > 0 && html` fail`}">${share(figures.errors)}</td><td class="n">${duration(figures.p50Ms)}</td><td class="n">${duration(figures.p99Ms)}</td></tr>`,
  )
  return html`<div class="scroll"><table><thead><tr><th>Operation</th><th><span class="unseen">over time</span></th><th class="n">per second</th><th class="n">errors</th><th class="n">p50</th><th class="n">p99</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function sagas({ services, sagas, deadLetters }: Glance): Markup {
  if (!sagas) return notTold('orders', services, 'Not known yet.')
  const ended = Object.entries(sagas.ended).map(
    ([outcome, count]) => html`<dt>${outcome.toLowerCase()}</dt><dd>${whole(count)}</dd>`,
  )
  return html`<dl class="figures"><dt>under way</dt><dd>${whole(sagas.unfinished)}</dd>
${sagas.oldestSeconds !== null && html`<dt>the oldest for</dt><dd>${sagas.unfinished === 0 ? '–' : duration(sagas.oldestSeconds * 1_000)}</dd>`}
<dt>steps answered late</dt><dd>${whole(sagas.overdueSteps)}</dd>${ended}
${deadLetters.filter((letters) => (letters.waiting ?? letters.total) > 0).map(({ group, waiting, total }) => html`<dt>dead letters of ${group}</dt><dd class="fail">${whole(waiting ?? total)}</dd>`)}</dl>`
}

function messages({ outboxes, lags }: Glance, colours: Colours): Markup {
  const rows = outboxes.map(({ service, messages, oldestSeconds }) => {
    const behind = lags.filter(({ group }) => group === service).reduce((sum, { records }) => sum + records, 0)
    return html`<tr><td>${chip(service, colours)}</td><td class="n">${whole(messages)}</td><td class="n">${messages > 0 ? duration(oldestSeconds * 1_000) : '–'}</td><td class="n">${whole(behind)}</td></tr>`
  })
  const others = lags.filter(({ group, records }) => records > 0 && !outboxes.some(({ service }) => service === group))
  const further = others.map(
    ({ group, topic, records }) =>
      html`<tr><td colspan="3">${group} <small>${topic}</small></td><td class="n">${whole(records)}</td></tr>`,
  )
  return html`<table class="dense"><thead><tr><th>Service</th><th class="n">outbox</th><th class="n">oldest</th><th class="n">to consume</th></tr></thead><tbody>${rows}${further}</tbody></table>`
}

function breakers({ breakers }: Glance): Markup {
  const troubled = breakers.filter(({ open, addressesOut }) => open || addressesOut > 0)
  if (breakers.length === 0) return html`<p class="none">Not known yet.</p>`
  if (troubled.length === 0) return html`<p class="none good">All ${breakers.length} closed, no address left out.</p>`
  return html`<ul class="plain">${troubled.map(({ of, open, addressesOut }) => html`<li>${of} <b class="fail">${open ? 'open' : `${addressesOut} left out`}</b></li>`)}</ul>`
}
