import type { TesterDoor } from './testerDoor.js';

/** A tester's door that is shut: whatever is asked of it is refused with the same error. */
export function closedDoor(refusal: () => Error): TesterDoor {
  const refuse = (): Promise<never> => Promise.reject(refusal());
  const everyMethod = <Part extends object>(): Part => new Proxy({} as Part, { get: () => refuse });
  return {
    worlds: everyMethod(),
    commandsOn: () => everyMethod(),
    factPath: refuse,
    listPersonas: refuse,
  };
}
