import { describe, expect, it } from 'vitest';
import {
  type DossierAnswer,
  type RecordedRow,
  type RegisterMove,
  SourceError,
} from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { changed, failuresOf, spoilt } from './broken.js';
import { storyDossiers } from './dossiers.js';

function withRows(
  dossier: DossierAnswer,
  rows: <Row extends RecordedRow>(rows: readonly Row[]) => Row[],
): DossierAnswer {
  if (dossier === null || dossier instanceof SourceError) return dossier;
  return {
    ...dossier,
    titlePeriods: rows(dossier.titlePeriods),
    restrictions: rows(dossier.restrictions),
    infractions: rows(dossier.infractions),
    stages: rows(dossier.stages),
    letters: rows(dossier.letters),
  };
}

function nephOf(dossier: DossierAnswer | undefined): string {
  return dossier && 'neph' in dossier ? dossier.neph : '';
}

describe('the suite', () => {
  it('finds no fault in a sound source', async () => {
    expect(await failuresOf(spoilt(batch => batch))).toEqual([]);
  });

  it('catches a source that shows a row only after the instant of its recording', async () => {
    const late = spoilt(({ now, dossiers }) => ({
      now,
      dossiers: dossiers.map(dossier =>
        withRows(dossier, rows => rows.filter(({ recordedFrom }) => recordedFrom < now.clock)),
      ),
    }));
    expect(await failuresOf(late)).toEqual([
      'two times: a row is there at the very instant of its recording',
      'two times: a recording between 22:00 and 24:00 UTC in summer keeps its instant, which is the next day in Paris',
    ]);
  });

  it('catches a source that shows a row a second too early', async () => {
    const early = spoilt(({ now, dossiers }) => ({
      now,
      dossiers: dossiers.map(dossier => {
        if (dossier === null || dossier instanceof SourceError) return dossier;
        const whole = storyDossiers.find(({ neph }) => neph === nephOf(dossier));
        const soon = (now.clock + 1_000) as Instant;
        const rowsBy = <Row extends RecordedRow>(rows: readonly Row[]): Row[] =>
          rows
            .filter(({ recordedFrom }) => recordedFrom <= soon)
            .map(row => ({
              ...row,
              recordedTo: row.recordedTo !== null && row.recordedTo > now.clock ? null : row.recordedTo,
            }));
        return withRows(whole ?? null, rowsBy);
      }),
    }));
    expect(await failuresOf(early)).toEqual(['two times: a row is absent one second before its recording']);
  });

  it('catches a source that ignores its clock', async () => {
    const timeless = spoilt(({ now, dossiers }) => ({
      now,
      dossiers: dossiers.map(
        dossier => storyDossiers.find(({ neph }) => neph === nephOf(dossier)) ?? dossier,
      ),
    }));
    expect(await failuresOf(timeless)).toEqual([
      'two times: a row is absent one second before its recording',
      'two times: a row does not tell its closing one second before it',
      'two times: nothing ahead of the clock leaves the source',
      'freshness: a batch tells the clock and the revision of its rows',
      'faults: an outage hides nothing of what happens meanwhile',
    ]);
  });

  it('catches a source that forgets the order it was asked in', async () => {
    const sorted = spoilt(({ now, dossiers }) => ({
      now,
      dossiers: [...dossiers].sort((a, b) => nephOf(a).localeCompare(nephOf(b))),
    }));
    expect(await failuresOf(sorted)).toEqual([
      'ordering: dossiers come in the order asked, the unknown and the repeated in their places',
      'faults: one dossier that does not answer leaves the others answered, each in its place',
      'faults: one malformed record leaves the others answered, each in its place',
    ]);
  });

  it('catches a source whose rows change places from one read to the next', async () => {
    let reads = 0;
    const unstable = spoilt(({ now, dossiers }) => {
      reads++;
      return {
        now,
        dossiers: dossiers.map(dossier =>
          withRows(dossier, rows => (reads % 2 ? [...rows] : [...rows].reverse())),
        ),
      };
    });
    expect(await failuresOf(unstable)).toContain(
      'ordering: the same question has the same answer, rows in the same order',
    );
  });

  it('catches a source that tells its present and then nothing more', async () => {
    const deaf = changed(() => register => ({
      watch: (nephs, signal) => firstOnly(register.watch(nephs, signal), signal),
    }));
    expect(await failuresOf(deaf)).toEqual([
      'watching: a move of the clock is told, with the present after it',
      'watching: what moves while nobody takes is told to whoever takes next',
      'watching: closing the source ends the stream',
    ]);
  });
});

async function* firstOnly(moves: AsyncIterable<RegisterMove>, signal: AbortSignal) {
  for await (const move of moves) {
    yield move;
    if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve));
    return;
  }
}
