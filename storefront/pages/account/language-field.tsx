import { useVisit } from '../../ui/shop-context.tsx'
import { languageIn, languages } from '../../words/languages.ts'

interface LanguageFieldProps {
  /** What the account reads, as a tag of BCP 47; null where nobody has said. */
  read: string | null
  /** What was chosen in the form that is shown again. */
  tried: string | null
}

/** The choice of what mails, news and pages come in. What is not changed is sent as it is: `de-AT` stays that, and nothing said stays nothing. */
export function LanguageField({ read, tried }: LanguageFieldProps) {
  const { words } = useVisit()
  const said = words.account.profile
  const now = languageIn(read) ?? 'en'
  const options = Object.entries(languages).map(([code, { language }]) => ({
    code,
    value: code === now ? (read ?? '') : code,
    language,
  }))
  return (
    <p className="field">
      <label htmlFor="language">{words.nav.languages}</label>
      <select id="language" name="language" defaultValue={tried ?? read ?? ''} aria-describedby="language-hint">
        {options.map(({ code, value, language }) => (
          <option key={code} value={value} lang={code}>
            {language}
          </option>
        ))}
      </select>
      <small id="language-hint" className="soft">
        {said.languageHint}
      </small>
    </p>
  )
}
