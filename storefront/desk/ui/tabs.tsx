import { useDesk } from './use-desk.ts'

interface Tab {
  href: string
  label: string
  /** How many it has, where that is known. */
  count?: number | undefined
  current: boolean
}

/** Lists beside each other; their counts move while the page stands open. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { formats } = useDesk()
  return (
    <nav className="desk-tabs" aria-label={label}>
      {tabs.map(({ href, label: text, count, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {text}
          {count !== undefined && <span className={count > 0 ? 'count' : 'count none'}>{formats.count(count)}</span>}
        </a>
      ))}
    </nav>
  )
}
