import { openView } from '../../../src/licence/index.js';
import { type Dossier, neph as nephIn } from '../../../src/snpc/index.js';
import { legalDayOf } from '../../../src/time/index.js';
import { wholeView } from '../peers/answers.js';
import { openShared, type Shared } from '../peers/shared.js';
import { benchWorld, type SignedInHolder } from './fixture.js';
import { quantile } from './statistics.js';

// What every server here does alike, without a server around it: the parts of a view of a licence, one after another,
// with as many under way at once as there are connections. Started by `shared.ts`.

/** What is asked of this process. */
export interface SharedOrder {
  readonly holders: readonly SignedInHolder[];
  readonly times: number;
  readonly rounds: number;
  readonly atOnce: number;
}

/** Microseconds of processor of each part. */
export type SharedMicros = Readonly<Record<string, number>>;

/** A part, and how many of it are under way at once where it is not the usual number. */
interface Part {
  readonly work: (place: number) => unknown;
  readonly atOnce?: number;
}

const events = 20;
const now = { asOf: null, knownAt: null };

async function micros(order: SharedOrder, { work, atOnce = order.atOnce }: Part): Promise<number> {
  const start = process.cpuUsage();
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < order.times) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / order.times;
}

async function measure({ source, entrance, open, close }: Shared, order: SharedOrder): Promise<SharedMicros> {
  const holder = (place: number): SignedInHolder =>
    order.holders[place % order.holders.length] as SignedInHolder;
  const headersOf = ({ token }: SignedInHolder) => ({
    authorization: `Bearer ${token}`,
    'snpc-world': benchWorld,
  });
  const credentialsOf = ({ token: secret }: SignedInHolder) => ({
    secret,
    world: benchWorld,
    persona: null,
    purpose: null,
    caseReference: null,
  });
  const read = async (neph: string) => await (await source.open(benchWorld)).dossiers([nephIn(neph)]);
  const { clock, revision, generation = '' } = (await read(holder(0).neph)).now;
  const dossiers = await Promise.all(
    order.holders.map(async ({ neph }) => (await read(neph)).dossiers[0] as Dossier),
  );
  const times = { asked: now, asOf: legalDayOf(clock), knownAt: clock, now: clock, revision };
  const view = (place: number) => {
    const opened = openView(dossiers[place % dossiers.length] as Dossier, times, source.capabilities.law);
    if ('firstLicenceOn' in opened) throw new Error('A licence of the bench is not held yet');
    return opened;
  };
  const answer = (place: number) => wholeView({ kind: 'VIEW', view: view(place) }, events);
  const answered = dossiers.map((_, place) => answer(place));
  const mark = { world: benchWorld, generation };
  const principals = await Promise.all(
    order.holders.map(async one => (await entrance.doorkeeper.whoIs(credentialsOf(one))).principal),
  );
  const note = (place: number) => {
    const consultations = entrance.consultations();
    const principal = principals[place % principals.length] as (typeof principals)[number];
    consultations.note(principal, mark, holder(place).neph, 'READ_LICENCE');
    return consultations.settle();
  };
  const works: Readonly<Record<string, Part['work']>> = {
    'who asks: the session': place => entrance.doorkeeper.whoIs(credentialsOf(holder(place))),
    'the dossier: the source': place => read(holder(place).neph),
    'the view: law and sentences': place => answer(place),
    'of which the law alone': place => {
      const seen = view(place);
      return [seen.points(), seen.history(), seen.forecast()];
    },
    'the journal, in groups': note,
    'the answer as JSON': place => JSON.stringify(answered[place % answered.length]),
    'all of it, by openRegister': async place => {
      const one = holder(place);
      const { register, settle } = await open(headersOf(one));
      const told = JSON.stringify(wholeView(await register.licence(one.neph, now), events));
      await settle();
      return told;
    },
  };
  const parts: Readonly<Record<string, Part>> = {
    ...Object.fromEntries(Object.entries(works).map(([name, work]) => [name, { work }])),
    'the journal, one by one': { work: note, atOnce: 1 },
  };
  const rounds = Object.keys(parts).map((): number[] => []);
  for (let round = 0; round <= order.rounds; round++) {
    for (const [place, part] of Object.values(parts).entries()) {
      const cost = await micros(order, part);
      // The first round warms up.
      if (round > 0) rounds[place]?.push(cost);
    }
  }
  await close();
  return Object.fromEntries(
    Object.keys(parts).map((name, place) => [name, quantile(rounds[place] as number[], 0.5)]),
  );
}

const shared = await openShared();
process.once('message', (order: SharedOrder) => {
  measure(shared, order).then(
    told => process.send?.(told, () => process.exit()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
