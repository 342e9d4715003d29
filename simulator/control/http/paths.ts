/** Where a simulator takes its commands. */
export const paths = {
  worlds: '/v1/worlds',
  world: '/v1/worlds/{world}',
  reset: '/v1/worlds/{world}/reset',
  copy: '/v1/worlds/{world}/copy',
  bulk: '/v1/worlds/{world}/bulk',
  factPath: '/v1/worlds/{world}/fact-path',
  command: (name: string) => `/v1/worlds/{world}/commands/${name}`,
  personas: '/v1/personas',
  health: '/v1/health',
  description: '/v1/openapi.json',
} as const;

/** A path on one world. */
export function onWorld(path: string, world: string): string {
  return path.replace('{world}', encodeURIComponent(world));
}
