/** A Docker engine to tell stories on. */
export interface Docker {
  /** For programs that talk to it: DOCKER_HOST and the rest. */
  env: NodeJS.ProcessEnv
  /** Whether it pulls others' images from their registries; where it cannot, something must stand in for them. */
  pulls: boolean
  /** What an image of ours is called there, by its name in docker-compose.yml. */
  nameOf(image: string): string
  /** Runs docker's client and answers what it printed; throws Error with what it said when it fails. */
  docker(...args: string[]): Promise<string>
  /** Builds an image; `args` ends with the context. */
  build(args: readonly string[]): Promise<void>
  /** Removes containers, networks and volumes that we made, and lets it go. */
  stop(): Promise<void>
}
