import { type ImportReport, reasonIn } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'

interface UnderstoodProps {
  understood: NonNullable<ImportReport['understood']>
  rows: number
}

/** What a file was taken for, and what is odd about it. */
export function Understood({ understood, rows }: UnderstoodProps) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  const facts = [
    { name: said.facts.platform, text: understood.platform ?? said.untold },
    { name: said.facts.encoding, text: understood.encoding },
    { name: said.facts.separator, text: said.separators[understood.delimiter] ?? understood.delimiter },
    { name: said.facts.decimals, text: understood.decimals ? said.decimals[understood.decimals] : said.untold },
    { name: said.facts.currency, text: understood.currencies.join(', ') || said.untold },
    { name: said.facts.rows, text: String(rows) },
    { name: said.facts.categories, text: String(understood.categories) },
  ]
  return (
    <>
      <h2>{said.understood}</h2>
      <dl className="desk-facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      {understood.remarks.map((remark) => (
        <p key={remark.reason}>{reasonIn(desk.importReasons, remark)}</p>
      ))}
    </>
  )
}
