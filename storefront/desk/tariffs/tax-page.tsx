import type { DeskTaxQuery } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { countryNames } from '../../words/format.ts'
import { Paging } from '../ui/paging.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { History, TariffForm, TariffHead } from './tariff-parts.tsx'

interface TaxPageProps {
  data: DeskTaxQuery
  sent: Form | undefined
  fault: string | undefined
}

/** The rates of tax, by where goods go. */
export function TaxPage({ data, sent, fault }: TaxPageProps) {
  const { desk, formats, visit } = useDesk()
  const said = desk.tariffs
  const { taxRates, taxRateHistory: history } = data
  const rates = new Map((taxRates ?? []).map(({ country, percent }) => [country, percent]))
  return (
    <>
      <TariffHead />
      <dl className="desk-facts">
        {countryNames(visit.language, [...rates.keys()]).map(({ code, name }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>{formats.percent(rates.get(code) ?? '')}</dd>
          </div>
        ))}
      </dl>
      <TariffForm title={said.setTax} sent={sent} fault={fault}>
        <label>
          {said.country}
          <input
            name="country"
            required
            size={4}
            maxLength={2}
            pattern="[A-Za-z]{2}"
            defaultValue={sent?.text('country')}
          />
        </label>
        <label>
          {said.percent}
          <input
            name="percent"
            inputMode="decimal"
            required
            size={6}
            maxLength={8}
            defaultValue={sent?.text('percent')}
          />
        </label>
      </TariffForm>
      <History
        lines={(history?.edges ?? []).map(({ node }) => ({
          ...node,
          what: `${node.country}: ${formats.percent(node.percent)}`,
        }))}
      />
      {history && <Paging page={history.pageInfo} />}
    </>
  )
}
