import { useDesk } from '../ui/use-desk.ts'
import type { Told } from './so-far.ts'

interface ToldLinesProps {
  title: string
  told: Told
  more: number
}

/** What is told of lines: each reason once, with where it is so. */
export function ToldLines({ title, told, more }: ToldLinesProps) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  if (told.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{said.reason}</th>
            <th scope="col">{said.lines}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ text, lines, count }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>{said.line(lines.join(', '), count - lines.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="soft">{said.more(more)}</p>}
    </>
  )
}
