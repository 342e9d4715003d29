/** The token of testers in every gateway that tests start. */
export const testerToken = 'snpc_tester_of_every_gateway_in_the_tests';

/** What a tester sends. */
export const asTester = { authorization: `Bearer ${testerToken}` } as const;

/** What a tester sends to read as a persona, by default by FranceConnect. */
export function asPersona(id: string, door: 'FRANCECONNECT' | 'ACCOUNT' = 'FRANCECONNECT') {
  return { ...asTester, 'snpc-persona': `${id};door=${door}` };
}
