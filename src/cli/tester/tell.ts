import { z } from 'zod';
import { factPathForm } from '../../../simulator/control/http/factPathForm.js';
import { receiptForm, worldForm } from '../../../simulator/control/http/forms.js';
import type { FactPath, ListedWorld, Receipt } from '../../../simulator/index.js';
import { isoDay, isoInstant, legalDayOf } from '../../time/index.js';
import { columns } from './lines.js';
import type { Told } from './verb.js';

/** What a command left in a world. */
export function toldReceipt(world: string, receipt: Receipt): Told {
  const { fact, path, now, faults } = receipt;
  const parts = [
    path ? pathText(path) : fact === null ? '' : `fact ${fact}`,
    faults === undefined ? '' : faultsText(faults),
    `world ${world}: clock ${isoInstant(now.clock)}, revision ${now.revision}`,
  ];
  return {
    text: parts.filter(part => part !== '').join('\n'),
    json: z.encode(receiptForm, receipt as z.output<typeof receiptForm>),
  };
}

/** Every step of a fact. */
export function toldPath(path: FactPath): Told {
  return { text: pathText(path), json: z.encode(factPathForm, path) };
}

/** One world. */
export function toldWorld(world: ListedWorld): Told {
  const faults = world.faults.length === 0 ? '' : `\n${faultsText(world.faults)}`;
  return { text: `${worldsText([world])}${faults}`, json: worldJson(world) };
}

/** Every world that stands. */
export function toldWorlds(worlds: readonly ListedWorld[]): Told {
  return { text: worldsText(worlds), json: { worlds: worlds.map(worldJson) } };
}

function worldJson(world: ListedWorld): unknown {
  return z.encode(worldForm, world as z.output<typeof worldForm>);
}

function worldsText(worlds: readonly ListedWorld[]): string {
  const head = ['world', 'clock', 'pace', 'revision', 'seed', 'delays', 'population', 'faults', 'expires'];
  const rows = worlds.map(world => [
    world.name,
    isoInstant(world.clock),
    world.isRunning ? 'running' : 'frozen',
    String(world.revision),
    world.seed,
    world.delays,
    world.population,
    String(world.faults.length),
    world.expiresAt === null ? 'never' : isoInstant(world.expiresAt),
  ]);
  return columns([head, ...rows]);
}

function pathText(path: FactPath): string {
  const kind = path.path === null ? path.kind : `${path.kind} ${path.path}`;
  const withdrawn = path.withdrawnAt === null ? '' : `, withdrawn ${isoInstant(path.withdrawnAt)}`;
  const rows = [...path.steps.map(stepRow), ...correctionRows(path), ...path.letters.flatMap(letterRows)];
  return [
    `fact ${path.fact}: ${kind}, delays ${path.delays}${withdrawn}`,
    columns(rows, '  '),
    ...answerLines(path),
  ].join('\n');
}

function stepRow({ step, on, at, hasHappened, isGiven }: FactPath['steps'][number]): string[] {
  return [step, isoDay(on), happened(hasHappened), at === null ? '' : isoInstant(at), isGiven ? 'given' : ''];
}

function correctionRows({ corrections }: FactPath): string[][] {
  return corrections.map(({ because, recordedAt, isRecorded }) => [
    'CORRECTED',
    isoDay(legalDayOf(recordedAt)),
    happened(isRecorded),
    isoInstant(recordedAt),
    because,
  ]);
}

function letterRows(letter: FactPath['letters'][number]): string[][] {
  const row = (step: string, at: typeof letter.sentAt, isPast: boolean) => [
    `${letter.kind} ${step}`,
    isoDay(legalDayOf(at)),
    happened(isPast),
    isoInstant(at),
  ];
  return [
    row('SENT', letter.sentAt, letter.isSent),
    row(letter.outcome, letter.notifiedAt, letter.isNotified),
  ];
}

function answerLines({ answer }: FactPath): string[] {
  if (answer === null) return [];
  const { isAccepted, because, points } = answer;
  return [isAccepted ? `  accepted: ${points} points at most` : `  refused: ${because}`];
}

function happened(isPast: boolean): string {
  return isPast ? 'happened' : 'ahead';
}

function faultsText(faults: readonly ListedWorld['faults'][number][]): string {
  if (faults.length === 0) return 'no fault stands';
  return faults
    .map(({ reference, kind, endsAt, callsLeft }) => {
      const until = endsAt === null ? '' : `, until ${isoInstant(endsAt)}`;
      return `fault ${reference}: ${kind}${until}${callsLeft === null ? '' : `, ${callsLeft} calls left`}`;
    })
    .join('\n');
}
