// Schemas are imported as text; esbuild and vitest both load them so.
declare module '*.graphql' {
  const sdl: string
  export default sdl
}
