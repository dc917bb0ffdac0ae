import { useDesk } from './use-desk.ts'

/** What a list that stands open says once it has changed (desk/browser/watch-list.ts). What tells it is there before, so that it is heard. */
export function Stale({ href }: { href: string }) {
  const { desk } = useDesk()
  return (
    <div role="status">
      <p className="notice" data-stale hidden>
        {desk.stale} <a href={href}>{desk.showAnew}</a>
      </p>
    </div>
  )
}
