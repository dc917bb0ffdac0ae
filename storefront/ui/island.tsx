import type { ComponentType } from 'react'
import { useScene } from './shop-context.tsx'

interface IslandProps<Props> {
  /** As browser/islands.ts knows it. */
  name: string
  of: ComponentType<Props>
  /** All of it travels in the page as JSON: texts and numbers alone, and nothing that is not for scripts. */
  props: Props
  /** `touched`: not before somebody turns to it. */
  when?: 'touched'
}

/** A part of a page that is drawn on the server as everything else, and comes to life in the browser. */
export function Island<Props extends object>({ name, of: Component, props, when }: IslandProps<Props>) {
  const { assets, visit } = useScene()
  return (
    <>
      {when === undefined &&
        assets.scripts(name).map((href) => <link key={href} rel="modulepreload" href={href} nonce={visit.nonce} />)}
      <div className="island" data-island={name} data-props={JSON.stringify(props)} data-when={when}>
        <Component {...props} />
      </div>
    </>
  )
}
