import { Field } from '../../ui/field.tsx'
import { useDesk } from './use-desk.ts'
import type { Mark } from './use-marks.ts'

interface SlugFieldProps {
  hint: string
  slug: string
  /** One that is not required is made of the name. */
  required?: boolean
  mark: Mark
}

/** The place of something in the shop's addresses. */
export function SlugField({ hint, slug, required, mark }: SlugFieldProps) {
  const { desk } = useDesk()
  return (
    <Field
      name="slug"
      label={desk.product.slug}
      hint={hint}
      required={required}
      maxLength={80}
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      defaultValue={slug}
      {...mark}
    />
  )
}
