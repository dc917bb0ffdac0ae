import type { Duration, Times } from './times.ts'

/** `page` wakes somebody up; `ticket` waits for the morning; `none` only says that alerts arrive. */
export type Severity = 'page' | 'ticket' | 'none'

/** Named by what is wrong. `runbooks/NAME.md` says what it means and what to do. */
export interface Alert {
  name: string
  severity: Severity
  /** Each series that it answers is one alert. */
  expr: string
  /** How long it must hold. */
  for?: Duration
  /** One line, with `{{ $labels.NAME }}` and `{{ $value }}` filled in. */
  summary: string
  labels?: Readonly<Record<string, string>>
}

export interface Recording {
  record: string
  expr: string
  labels?: Readonly<Record<string, string>>
}

export interface Group {
  name: string
  rules: readonly (Alert | Recording)[]
}

/** Alerts of one kind. @param services those that must run: the router and the subgraphs. */
export type Alerts = (times: Times, services: readonly string[]) => readonly Alert[]
