import type { InputHTMLAttributes } from 'react'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string
  label: string
  fault?: string | null | undefined
  hint?: string
}

/** A labelled input; what is wrong with it is told beside it, to everybody, who are led there. */
export function Field({ name, id = name, label, fault, hint, ...input }: FieldProps) {
  const told = fault ? `${id}-fault` : hint ? `${id}-hint` : undefined
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        aria-invalid={fault ? true : undefined}
        aria-describedby={told}
        // biome-ignore lint/a11y/noAutofocus: it is where whoever has sent the form goes on.
        autoFocus={fault ? true : undefined}
        {...input}
      />
      {hint && !fault && (
        <small id={`${id}-hint`} className="soft">
          {hint}
        </small>
      )}
      {fault && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </p>
  )
}

/** Of what is wrong with a form: there is one form that was sent. */
export const faultId = 'form-fault'

/** What is wrong with a form, before it: where whoever has sent it is led once it is shown again, and the first thing that is read. */
export function FormFault({ children }: { children: string | null | undefined }) {
  if (!children) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is shown to say this.
    <p id={faultId} className="form-fault" role="alert" tabIndex={-1} autoFocus>
      {children}
    </p>
  )
}
