import { Field } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import type { ProfileTried } from './profile.tsx'

/** The way out: an account that is given up. */
export function LeaveSection({ fault }: { fault: ProfileTried['faults']['leave'] }) {
  const said = useVisit().words.account.profile
  return (
    <section>
      <h2>{said.leave}</h2>
      <p className="soft">{said.leaveHint}</p>
      <details open={fault !== undefined}>
        <summary>{said.leave}</summary>
        <form className="stack" method="post" action="/account/leave">
          <WhoseField />
          <Field
            id="leave"
            name="current"
            label={said.current}
            type="password"
            autoComplete="current-password"
            fault={fault}
          />
          <button type="submit" className="button plain">
            {said.leaveButton}
          </button>
        </form>
      </details>
    </section>
  )
}
