import type { FormHTMLAttributes } from 'react'
import { WhoseField } from '../../ui/whose-field.tsx'

/** A form that changes something. It says whose page it stands on: it is done for no other clerk who has signed in meanwhile, in another tab. */
export function DeskForm({ children, ...form }: FormHTMLAttributes<HTMLFormElement>) {
  return (
    <form method="post" {...form}>
      <WhoseField />
      {children}
    </form>
  )
}
