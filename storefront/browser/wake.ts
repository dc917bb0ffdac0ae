import { type ComponentType, createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** Has a part of a page that was drawn on the server come to life. */
export function wake(element: HTMLElement, Component: ComponentType<never>): void {
  const props = JSON.parse(element.dataset.props ?? '{}')
  hydrateRoot(element, createElement(Component as ComponentType<object>, props))
}
