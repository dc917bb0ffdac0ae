import type { ReactNode } from 'react'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'

/** What stands above each kind of tariff. */
export function TariffHead() {
  const { desk, visit } = useDesk()
  const said = desk.tariffs
  const { pathname } = visit.url
  const tabs = [
    ['/desk/tariffs', said.methods],
    ['/desk/tariffs/rates', said.rates],
    ['/desk/tariffs/tax', said.tax],
  ] as const
  return (
    <>
      <h1>{said.title}</h1>
      <Tabs label={said.title} tabs={tabs.map(([href, label]) => ({ href, label, current: href === pathname }))} />
    </>
  )
}

interface TariffFormProps {
  title: string
  sent: Form | undefined
  fault: string | undefined
  /** Whether it can be ended. */
  ends?: boolean
  children: ReactNode
}

/** A form that sets one, from now on or from a day on: none is ever changed. */
export function TariffForm({ title, sent, fault, ends, children }: TariffFormProps) {
  const { desk, may } = useDesk()
  const mark = useMarks(fault)
  const said = desk.tariffs
  if (!may('tariffs:write')) return null
  return (
    <DeskForm>
      <h2>{title}</h2>
      <FormFault>{fault}</FormFault>
      <div className="desk-bar">{children}</div>
      <div className="desk-bar">
        <label>
          {said.from}
          <input name="from" type="date" defaultValue={sent?.text('from')} {...mark('validFrom')} />
        </label>
        <label className="grow">
          {said.note}
          <input name="note" maxLength={500} defaultValue={sent?.text('note')} {...mark('note')} />
        </label>
        {ends ? (
          <label className="check">
            <input
              type="checkbox"
              name="offered"
              value="1"
              defaultChecked={sent?.text('offered') !== ''}
              {...mark('offered')}
            />{' '}
            {said.offered}
          </label>
        ) : null}
        <button type="submit" className="button small">
          {said.setIt}
        </button>
      </div>
      <p className="soft">{said.setHint}</p>
    </DeskForm>
  )
}

interface HistoryProps {
  lines: readonly {
    id: string
    what: string
    validFrom: string
    changedAt: string
    note: string | null
    changedBy: { name: string } | null
  }[]
}

/** What was set, the latest first. */
export function History({ lines }: HistoryProps) {
  const { desk, formats } = useDesk()
  const said = desk.tariffs
  return (
    <section>
      <h2>{said.history}</h2>
      <ul className="desk-lines">
        {lines.map(({ id, what, validFrom, changedAt, note, changedBy }) => (
          <li key={id}>
            <strong>{what}</strong>
            {/* What the shop began with has held ever since. */}
            <span>{changedBy && said.since(formats.time(validFrom))}</span>
            <small className="soft">
              {formats.time(changedAt)} · {changedBy?.name ?? said.atFirst} {note && `· ${note}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
