import { createContext, useContext } from 'react'
import type { Assets } from '../http/assets.ts'
import type { Visit } from '../http/visit.ts'

/** What every part of a page is drawn for. */
export interface Scene {
  visit: Visit
  assets: Assets
}

const Context = createContext<Scene | null>(null)
export const SceneProvider = Context.Provider

/** The visit that the page is for. Islands in a browser have none: they are told all they need. */
export function useScene(): Scene {
  const scene = useContext(Context)
  if (scene === null) throw new Error('this is drawn outside of a page')
  return scene
}

export const useVisit = (): Visit => useScene().visit
