import { readFileSync } from 'node:fs'
import { linesOf } from '@micromart/settings'

type Environment = Readonly<Record<string, string | undefined>>

const placeholder = /\$\{(\w+)\}/g

/** The variables that a text names as `${NAME}`. */
export const variablesIn = (text: string) => [...text.matchAll(placeholder)].map(([, name = '']) => name)

/** A header's value with those variables in it, each looked up by `lookUp`. */
export const filledIn = (template: string, lookUp: (variable: string) => string) =>
  template.replace(placeholder, (_, variable: string) => lookUp(variable))

/**
 * A variable's value, or the lines of the file that NAME_FILE names: a secret that is being changed has several, of which the first is
 * ours to use. None when there is neither.
 */
export function linesNamed(variable: string, environment: Environment): string[] {
  const value = environment[variable]
  if (value) return [value]
  const file = environment[`${variable}_FILE`]
  try {
    return file === undefined ? [] : linesOf(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

/** Why a header cannot be sent as it is configured; null when it can. Never shows a secret. */
export function faultIn(template: string, environment: Environment): string | null {
  const missing = variablesIn(template).find((variable) => linesNamed(variable, environment).length === 0)
  if (missing !== undefined) return whyMissing(missing, environment)
  if (/\$\{(?!\w+\})/.test(template)) return `variables are named as in \${NAME}, and no otherwise`
  return isHeaderValue(filledIn(template, (variable) => linesNamed(variable, environment)[0] ?? ''))
    ? null
    : 'not a header value'
}

export const isHeaderValue = (text: string) => /^[\t\x20-\x7e]*$/.test(text)

function whyMissing(variable: string, environment: Environment): string {
  const file = environment[`${variable}_FILE`]
  if (file === undefined) return `the environment has neither ${variable} nor ${variable}_FILE`
  return `${file}, which ${variable}_FILE names, cannot be read or is empty`
}
