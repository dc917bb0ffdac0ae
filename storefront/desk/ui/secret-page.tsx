import { useDesk } from './use-desk.ts'

interface SecretPageProps {
  title: string
  hint: string
  secret: string
  /** Where it goes on once it is kept. */
  href: string
}

/** A secret, once: it is in no cookie, no address and no page that could be gone back to. */
export function SecretPage({ title, hint, secret, href }: SecretPageProps) {
  const { desk } = useDesk()
  return (
    <section className="desk-form">
      <h1>{title}</h1>
      <p className="notice">{hint}</p>
      <code className="secret">{secret}</code>
      <p>
        <a className="button small" href={href}>
          {desk.kept}
        </a>
      </p>
    </section>
  )
}
