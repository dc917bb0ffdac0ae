import { useDesk } from '../../ui/use-desk.ts'
import type { PastImport } from './past-imports.ts'

/** Who brought which file when, and what came of it. */
export function PastFacts({ past }: { past: PastImport }) {
  const { desk, formats } = useDesk()
  const said = desk.importUndo.facts
  const facts = [
    [said.file, past.file],
    [said.when, formats.time(past.begunAt)],
    [said.who, past.begunBy?.name ?? ''],
    [said.made, String(past.made)],
    [said.changed, String(past.changed)],
  ] as const
  return (
    <dl className="desk-facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
