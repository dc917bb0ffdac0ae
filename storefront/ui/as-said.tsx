/** What a service or a provider says of itself: in English, whatever language the page is in (WCAG 3.1.2). */
export const AsSaid = ({ children }: { children: string | null | undefined }) =>
  children ? <span lang="en">{children}</span> : null
