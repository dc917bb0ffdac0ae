import { useId } from 'react'
import type { Mark } from './use-marks.ts'

interface NumberFieldProps {
  name: string
  label: string
  /** As its reader writes it. */
  value: string | number | undefined
  fault: string | undefined
  /** Where all of the form is told what is wrong with it. */
  mark?: Mark
  /** Whether it has no decimals. */
  whole?: boolean
  required?: boolean
  size: number
}

/** A number in a line of fields; what is wrong with it is told below it. */
export function NumberField({ name, label, value, fault, mark, whole = false, required, size }: NumberFieldProps) {
  const id = useId()
  return (
    <span className="desk-field">
      <label>
        {label}
        <input
          name={name}
          inputMode={whole ? 'numeric' : 'decimal'}
          required={required}
          size={size}
          maxLength={24}
          autoComplete="off"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? id : undefined}
          defaultValue={value}
          {...mark}
        />
      </label>
      {fault && (
        <span className="fault" id={id}>
          {fault}
        </span>
      )}
    </span>
  )
}
