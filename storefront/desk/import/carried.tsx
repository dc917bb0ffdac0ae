import type { Choices } from './choices.ts'
import type { PackedFile } from './sent-file.ts'

interface CarriedProps {
  file: PackedFile
  /** Where no field of the page has them. */
  choices?: Choices
}

/** The file, the one beside it, and how it is to be taken, in the form that goes on with it. */
export function Carried({ file: { name, packed, beside }, choices }: CarriedProps) {
  return (
    <>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="packed" value={packed} />
      {beside && (
        <>
          <input type="hidden" name="nameBeside" value={beside.name} />
          <input type="hidden" name="packedBeside" value={beside.packed} />
        </>
      )}
      {choices && (
        <>
          <input type="hidden" name="encoding" value={choices.encoding} />
          <input type="hidden" name="currency" value={choices.currency} />
          <input type="hidden" name="stock" value={choices.stock} />
          <input type="hidden" name="picturesFrom" value={choices.picturesFrom} />
          {choices.free && <input type="hidden" name="free" value="yes" />}
          {choices.update && <input type="hidden" name="update" value="yes" />}
          {Object.entries(choices.columns).map(([role, chosen]) => (
            <input key={role} type="hidden" name={`column.${role}`} value={chosen} />
          ))}
        </>
      )}
    </>
  )
}
