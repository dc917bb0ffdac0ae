import type { DeskHealthQuery } from '../../generated/graphql.ts'
import { Stale } from '../ui/stale.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { DeadLetters } from './dead-letters.tsx'
import { services } from './health-query.ts'
import { Sagas } from './sagas.tsx'
import { PutOff, ServiceRow } from './service-row.tsx'

/** The services line by line, then what there is to mend. */
export function HealthPage({ data }: { data: DeskHealthQuery }) {
  const { desk } = useDesk()
  const said = desk.health
  return (
    <>
      <h1>{said.title}</h1>
      <Stale href="/desk/health" />
      <div data-watch>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{said.columns.service}</th>
              <th scope="col">{said.columns.state}</th>
              <th scope="col" className="number">
                {said.columns.outbox}
              </th>
              <th scope="col" className="number">
                {said.columns.putOff}
              </th>
              <th scope="col" className="number">
                {said.columns.letters}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <ServiceRow key={service} service={service} health={data[service]} letters={data[`${service}Letters`]} />
            ))}
          </tbody>
        </table>
        {services.map((service) => {
          const letters = data[`${service}Letters`]
          return letters && <DeadLetters key={service} service={service} letters={letters} />
        })}
        {services.map((service) => (
          <PutOff key={service} service={service} health={data[service]} />
        ))}
        {data.orderSagas && <Sagas sagas={data.orderSagas} />}
      </div>
      <h2>{said.elsewhere}</h2>
      <p>{said.elsewhereHint}</p>
    </>
  )
}
