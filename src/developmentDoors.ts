import type { ListedPersona } from '../simulator/index.js';
import type { Config } from './config.js';
import { isLoopback } from './snpc/loopback.js';

/**
 * True where the pages of a gateway may hold what opens it (the tester's token in the explorers):
 * over a simulated register, under development, and answering this machine alone.
 */
export function mayShowSecrets({ production, host }: Config, testerToken: string | null): boolean {
  return testerToken !== null && !production && isLoopback(host);
}

/** True where the letters that stay here may be shown; over a register that is not simulated, somebody has to ask for it. */
export function mayShowOutbox(config: Config, testerToken: string | null): boolean {
  if (testerToken !== null) return mayShowSecrets(config, testerToken);
  return config.showsOutbox && !config.production && isLoopback(config.host);
}

/** What the explorers bring: a tester who reads as the persona of their first query; nothing where they may not. */
export function explorerHeaders(
  config: Config,
  testerToken: string | null,
  personas: readonly ListedPersona[],
  firstNeph: string,
): Record<string, string> {
  const persona = personas.find(({ neph }) => neph === firstNeph);
  if (persona === undefined || !mayShowSecrets(config, testerToken)) return {};
  return { authorization: `Bearer ${testerToken}`, 'snpc-persona': persona.id };
}
