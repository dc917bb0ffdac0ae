interface AmountFieldProps {
  label: string
  name: string
  required?: boolean
  typed: string | undefined
}

/** A price in a line of fields. */
export function AmountField({ label, name, required, typed }: AmountFieldProps) {
  return (
    <label>
      {label}
      <input name={name} inputMode="decimal" required={required} size={9} maxLength={20} defaultValue={typed} />
    </label>
  )
}
