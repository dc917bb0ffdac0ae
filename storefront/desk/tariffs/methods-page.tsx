import type { DeskMethodsQuery } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import { History, TariffForm, TariffHead } from './tariff-parts.tsx'
import type { Refused } from './tariffs.ts'

interface MethodsPageProps extends Partial<Refused> {
  data: DeskMethodsQuery
}

/** The ways of sending parcels. */
export function MethodsPage({ data, sent, fault, faults = {} }: MethodsPageProps) {
  const { desk } = useDesk()
  const said = desk.tariffs
  const mark = useMarks(fault)
  const { shippingMethods: methods, shippingMethodHistory: history } = data
  return (
    <>
      <TariffHead />
      <ul className="desk-lines">
        {(methods ?? []).map(({ id, code, name, offered }) => (
          <li key={id}>
            <strong>{name}</strong>
            <code>{code}</code>
            <b>{!offered && <span className="state ended">{said.notOffered}</span>}</b>
          </li>
        ))}
      </ul>
      <TariffForm title={said.setMethod} sent={sent} fault={fault} ends>
        <label>
          {said.code}
          <input name="code" required maxLength={40} defaultValue={sent?.text('code')} {...mark('code')} />
        </label>
        <label className="grow">
          {said.name}
          <input name="name" required maxLength={100} defaultValue={sent?.text('name')} {...mark('name')} />
        </label>
        <NumberField
          name="position"
          label={said.position}
          value={sent?.text('position') ?? methods?.length}
          fault={faults.position}
          mark={mark('position')}
          whole
          required
          size={4}
        />
      </TariffForm>
      <History
        lines={(history?.edges ?? []).map(({ node }) => ({
          ...node,
          what: `${node.code}: ${node.name}${node.offered ? '' : ` (${said.notOffered})`}`,
        }))}
      />
      {history && <Paging page={history.pageInfo} />}
    </>
  )
}
