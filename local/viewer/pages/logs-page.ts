import { type Level, type LogLine, levels } from '../logs/log-line.ts'
import { html, type Markup } from './html.ts'
import { logList } from './log-lines.ts'
import type { Colours } from './parts.ts'

export interface LogsShown {
  process: string
  level: Level
  text: string
  processes: readonly string[]
  lines: readonly LogLine[]
}

/** The newest lines that pass the filters. */
export function logsBody({ process, level, text, processes, lines }: LogsShown, colours: Colours): Markup {
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`
  return html`<h1 class="unseen">Log lines</h1><form class="filters" action="/logs"><label>Process <select name="process">${option('', 'all', process)}${processes.map((one) => option(one, one, process))}</select></label>
<label>Level <select name="level">${levels.map((one) => option(one, one === 'trace' ? 'all' : one === 'fatal' ? one : `${one} and worse`, level))}</select></label>
<label class="grow">Text <input type="search" name="text" value="${text}" placeholder="anything in the line" autocomplete="off" spellcheck="false"></label><button>Show</button></form>
<section class="card">${lines.length === 0 ? html`<p class="none">No such line is kept.</p>` : logList(lines, colours)}</section>`
}
