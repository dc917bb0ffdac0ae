import { currencyDecimals, isCurrency } from '@micromart/money'
import type { Form } from '../http/form.ts'
import { readAmount, readWhole } from '../words/read-number.ts'
import type { Reader } from './answering.ts'
import { deskWordsOf } from './words/languages.ts'

/** What is the matter with fields, by their names. */
export type FieldFaults = Readonly<Record<string, string>>

/** A form's numbers, as its reader writes them. */
export interface Numbers {
  /** An amount as the graph has it, or a percentage; null where nothing stands there, or none. @param currency that it is of */
  amount(name: string, currency?: string): string | null
  /** A whole number from 0 on; null where nothing stands there, or none. */
  count(name: string): number | null
  /** Of those that were asked for so far. */
  readonly faults: FieldFaults
}

export function numbersIn(reader: Reader, form: Form): Numbers {
  const faults: Record<string, string> = {}
  const read = <Value>(name: string, typed: (text: string) => { value: Value } | { fault: string }): Value | null => {
    const text = form.text(name)
    if (text === '') return null
    const found = typed(text)
    if ('value' in found) return found.value
    faults[name] = found.fault
    return null
  }
  return {
    amount: (name, currency) => read(name, (text) => amountIn(reader, text, currency)),
    count: (name) => read(name, (text) => countIn(reader, text)),
    faults,
  }
}

/** An amount, or what its writer is told of a text that is none, or that can be read in two ways. */
export function amountIn(reader: Reader, text: string, currency = ''): { value: string } | { fault: string } {
  const { refusals } = deskWordsOf(reader)
  const read = readAmount(text, reader.formats.decimal, isCurrency(currency) ? currencyDecimals(currency) : undefined)
  if ('value' in read) return read
  return { fault: read.fault === 'none' ? refusals.noAmount : refusals.unclear(text, read.whole, read.decimals) }
}

/** A whole number from 0 on, or what is told of a text that is none. */
export function countIn(reader: Reader, text: string): { value: number } | { fault: string } {
  const value = readWhole(text, reader.formats.decimal)
  return value === null || value < 0 ? { fault: deskWordsOf(reader).refusals.noCount } : { value }
}

export const isFaulty = (faults: FieldFaults): boolean => Object.keys(faults).length > 0
