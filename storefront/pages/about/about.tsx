import { type AboutName, aboutPages, pathOf } from '../../ui/about-pages.ts'
import { OwnAddress } from '../../ui/own-address.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { ChromeOnlyDocument } from '../account/account-mutations.ts'
import type { Making } from '../routes.ts'

/** What somebody wants to know of a shop before they buy: what its words have, and nothing else. It is there when nothing else is. */
export function about({ app, draw }: Making): void {
  for (const name of aboutPages) {
    app.get(pathOf(name), async (context) => {
      const visit = context.get('visit')
      const { data } = await visit.ask(ChromeOnlyDocument, {})
      const { title, lead } = visit.words.about.pages[name]
      return draw(context, { title, description: lead, chrome: data, body: <About name={name} /> })
    })
  }
}

function About({ name }: { name: AboutName }) {
  const { title, lead, parts } = useVisit().words.about.pages[name]
  return (
    <article className="room">
      <OwnAddress path={pathOf(name)} title={title} description={lead} />
      <h1>{title}</h1>
      {parts.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </article>
  )
}
