import type { ReactNode } from 'react'
import type { Form } from '../../http/form.ts'
import { DeskForm } from './desk-form.tsx'
import { useDesk } from './use-desk.ts'

interface SurePageProps {
  question: string
  /** What is lost by it. */
  hint: string
  /** What the form has said that asked for it. */
  fields: Readonly<Record<string, string>>
  /** What does it. */
  button: string
  /** Where the form came from, and goes to. */
  href: string
  keep?: string
  /** What it is about. */
  children?: ReactNode
}

/** Asks once more before what cannot be undone. */
export function SurePage({ question, hint, fields, button, href, keep, children }: SurePageProps) {
  const { desk } = useDesk()
  return (
    <DeskForm action={href} className="desk-form">
      <h1>{question}</h1>
      <p className="notice">{hint}</p>
      {children}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="desk-bar">
        <button type="submit" name="sure" value="yes" className="button small">
          {button}
        </button>
        <a href={href}>{keep ?? desk.keep}</a>
      </p>
    </DeskForm>
  )
}

/** Whether a form is the answer to that question. */
export const isSure = (form: Form): boolean => form.text('sure') === 'yes'
