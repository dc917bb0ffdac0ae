import type { DeskTaxQuery } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import { countryNames } from '../../words/format.ts'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import { History, TariffForm, TariffHead } from './tariff-parts.tsx'
import type { Refused } from './tariffs.ts'

interface TaxPageProps extends Partial<Refused> {
  data: DeskTaxQuery
}

/** The rates of tax, by where goods go. */
export function TaxPage({ data, sent, fault, faults = {} }: TaxPageProps) {
  const { desk, formats, visit } = useDesk()
  const said = desk.tariffs
  const mark = useMarks(fault)
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
            {...mark('country')}
          />
        </label>
        <NumberField
          name="percent"
          label={said.percent}
          value={sent?.text('percent')}
          fault={faults.percent}
          mark={mark('percent')}
          required
          size={6}
        />
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
