import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { KeyField } from '../../ui/key-field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import type { Refused } from './order-page.tsx'

export const DeskOrderNotesFragment = graphql(`
  fragment DeskOrderNotes on Order {
    notes {
      id
      text
      at
      author @include(if: $customers) { id name }
    }
  }
`)

interface OrderNotesProps {
  order: FragmentType<typeof DeskOrderNotesFragment>
  refused: Refused | undefined
}

/** What staff tell each other of an order: nobody else sees it. */
export function OrderNotes({ order, refused }: OrderNotesProps) {
  const notes = unmask(DeskOrderNotesFragment, order).notes ?? []
  const { desk, formats, may } = useDesk()
  const said = desk.order
  const sent = refused?.what === 'note' ? refused : undefined
  const mark = useMarks(sent?.fault)
  return (
    <section>
      <h2>{said.notes}</h2>
      <ol id="order-notes" data-answer className="desk-notes">
        {notes.map(({ id, text, at, author }) => (
          <li key={id}>
            <p>{text}</p>
            <p className="soft">
              {author?.name} {formats.time(at)}
            </p>
          </li>
        ))}
        {notes.length === 0 && <li className="soft">{said.noNotes}</li>}
      </ol>
      {may('orders:write') && (
        <DeskForm className="desk-bar">
          <input type="hidden" name="do" value="note" />
          <KeyField sent={sent?.sent.text('key')} />
          <label className="grow">
            {said.note}
            <textarea
              name="note"
              required
              rows={2}
              maxLength={2_000}
              autoComplete="off"
              defaultValue={sent?.sent.text('note')}
              {...mark('text')}
            />
          </label>
          <button type="submit" className="button small plain">
            {said.addNote}
          </button>
          <p className="soft">{said.notesHint}</p>
        </DeskForm>
      )}
    </section>
  )
}
