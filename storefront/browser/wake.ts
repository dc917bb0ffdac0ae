import { type ComponentType, createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** Has a part of a page that was drawn on the server come to life. One that fails is what the server drew again, which needs no script. */
export function wake(element: HTMLElement, Component: ComponentType<never>): void {
  const props = JSON.parse(element.dataset.props ?? '{}')
  const drawn = element.innerHTML
  const root = hydrateRoot(element, createElement(Component as ComponentType<object>, props), {
    onUncaughtError(error) {
      reportError(error)
      // React, which takes out what has failed, is still at it.
      setTimeout(() => {
        root.unmount()
        element.innerHTML = drawn
      })
    },
  })
}
