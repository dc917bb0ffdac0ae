import { html, type Markup } from './html.ts'

export type Room = 'overview' | 'traces' | 'logs'

interface Page {
  title: string
  room: Room
  /** What stands in the search box. */
  typed?: string
  body: Markup
  /** Whether what it shows goes on: it is then fetched anew after each look at the shop. */
  live: boolean
}

const rooms: readonly (readonly [Room, string, string])[] = [
  ['overview', '/', 'Overview'],
  ['traces', '/traces', 'Traces'],
  ['logs', '/logs', 'Logs'],
]

/** A whole page. Its styles and its script are files of ours, so that nothing that is shown could bring any of its own. */
export function page({ title, room, typed = '', body, live }: Page): string {
  const tabs = rooms.map(
    ([name, path, label]) => html`<a href="${path}"${name === room && html` aria-current="page"`}>${label}</a>`,
  )
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · MicroMart viewer</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/viewer.css"><script src="/viewer.js" defer></script></head>
<body><header class="top"><div class="bar"><a class="brand" href="/">MicroMart <span>viewer</span></a><nav>${tabs}</nav>
<form action="/search" role="search"><input type="search" name="q" value="${typed}" placeholder="Order number, order, trace or request id …" aria-label="Search traces" autocomplete="off" spellcheck="false"></form>
<button id="live" type="button" ${!live && html`hidden`} aria-pressed="true" title="Follow what happens"><i></i><span>Live</span></button></div></header>
<main${live && html` data-live`}>${body}</main></body></html>`.text
}

/** A page of one sentence. */
export function messagePage(title: string, room: Room, text: string, typed = ''): string {
  return page({
    title,
    room,
    typed,
    live: false,
    body: html`<div class="card empty"><h1>${title}</h1><p>${text}</p></div>`,
  })
}
