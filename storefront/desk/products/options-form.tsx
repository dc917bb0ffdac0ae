import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import { newOption, optionField, valueField } from './options-in-form.ts'

export const DeskOptionsFragment = graphql(`
  fragment DeskOptions on Product {
    edition
    options { name values }
    variants { id }
  }
`)

interface OptionsFormProps {
  product: FragmentType<typeof DeskOptionsFragment>
  fault: string | undefined
  sent: Form | undefined
}

/** What a product's variants differ by. Each name and value stands beside what it is called until now, so that what was chosen stays chosen. */
export function OptionsForm({ product, fault, sent }: OptionsFormProps) {
  const { edition, options, variants } = unmask(DeskOptionsFragment, product)
  const { desk } = useDesk()
  const said = desk.options
  const mark = useMarks(fault)
  const typed = (name: string, stands = '') => (fault ? (sent?.text(name) ?? stands) : stands)
  return (
    <section>
      <h2>{desk.product.options}</h2>
      <DeskForm>
        <FormFault>{fault}</FormFault>
        <p className="soft">{said.hint}</p>
        <input type="hidden" name="do" value="options" />
        <input type="hidden" name="edition" value={edition} />
        {options.map(({ name, values }, nth) => (
          <fieldset key={name} className="desk-bar">
            <legend>{name}</legend>
            <input type="hidden" name={optionField(nth, 'was')} value={name} />
            <label>
              {said.name}
              <input
                name={optionField(nth, 'name')}
                maxLength={60}
                defaultValue={typed(optionField(nth, 'name'), name)}
                {...mark('options.name')}
              />
            </label>
            {values.map((value, at) => (
              <label key={value}>
                {said.value(at + 1)}
                <input type="hidden" name={valueField(nth, at, 'was')} value={value} />
                <input
                  name={valueField(nth, at, 'name')}
                  size={12}
                  maxLength={120}
                  defaultValue={typed(valueField(nth, at, 'name'), value)}
                  {...mark('options.values')}
                />
              </label>
            ))}
            <label>
              {said.more}
              <textarea
                name={optionField(nth, 'more')}
                rows={2}
                defaultValue={typed(optionField(nth, 'more'))}
                {...mark('options.values')}
              />
            </label>
          </fieldset>
        ))}
        <fieldset className="desk-bar">
          <legend>{said.add}</legend>
          <label>
            {said.name}
            <input
              name={newOption.name}
              maxLength={60}
              autoComplete="off"
              defaultValue={typed(newOption.name)}
              {...mark('options.name')}
            />
          </label>
          <label>
            {said.more}
            <textarea
              name={newOption.values}
              rows={2}
              defaultValue={typed(newOption.values)}
              {...mark('options.values')}
            />
          </label>
          {variants && variants.length > 0 && (
            <label>
              {said.present}
              <input
                name={newOption.present}
                maxLength={120}
                autoComplete="off"
                defaultValue={typed(newOption.present)}
                {...mark('options.forPresent')}
              />
            </label>
          )}
        </fieldset>
        <button type="submit" className="button small plain">
          {said.save}
        </button>
      </DeskForm>
    </section>
  )
}
