import { useDesk } from '../ui/use-desk.ts'
import type { SoFar } from './so-far.ts'

/** How many products came to what. */
export function Counts({ soFar }: { soFar: SoFar }) {
  const said = useDesk().desk.catalogImport
  const { made, there, changed, refused, variants, ms } = soFar
  const facts = [
    [said.counts.made, made],
    [said.counts.there, there],
    [said.counts.changed, changed],
    [said.counts.refused, refused],
    [said.counts.variants, variants],
    [said.counts.time, said.seconds(Math.round(ms / 1000))],
  ] as const
  return (
    <dl className="desk-facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
