import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { SourceError } from '../errors.js';
import type { DossierAnswer, DossierBatch, SnpcSource } from '../source.js';
import { dossierForm } from './dossierForm.js';
import { guard } from './guard.js';
import { answerForms, askedForms, paths, placesForm, protocol } from './protocol.js';
import { answerErrors } from './refusal.js';
import { defineRoute, mountRoutes, type Route } from './route.js';
import { watchRoute } from './serveWatch.js';

/** How a source is served. */
export interface ServeOptions {
  /** Asked of everybody; without one, only this machine is answered. */
  readonly token?: string | undefined;
}

/** Serves a source to gateways, on an application that others may share. */
export function serveSource(source: SnpcSource, app: FastifyInstance, options: ServeOptions = {}): void {
  app.register(async scope => {
    guard(scope, options);
    answerErrors(scope);
    mountRoutes(scope, sourceRoutes(source, { commands: false }));
  });
}

const group = 'source';
const refusals = [404, 502, 503, 504];

/** The routes of a source. `commands` says that those of a simulator stand beside them. */
export function sourceRoutes(source: SnpcSource, { commands }: { readonly commands: boolean }): Route[] {
  return [...presentationOf(source, commands), ...readsOf(source), watchRoute(source, group, refusals)];
}

function presentationOf(source: SnpcSource, commands: boolean): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.source,
      name: 'describeSource',
      group,
      summary: 'What the source can do.',
      answer: { status: 200, description: 'Its name and its capabilities.', form: answerForms.source },
      refusals: [],
      handle: async () => ({
        protocol,
        name: source.name,
        capabilities: source.capabilities,
        commands,
      }),
    }),
    defineRoute({
      method: 'GET',
      path: paths.health,
      name: 'checkSource',
      group,
      summary: 'Whether the source can answer.',
      answer: { status: 200, description: 'It can.', form: answerForms.health },
      refusals: [503],
      handle: async () => {
        await source.health();
        return { status: 'ready' as const };
      },
    }),
    defineRoute({
      method: 'POST',
      path: paths.now,
      name: 'readNow',
      group,
      summary: 'The present of a register: its clock and its revision.',
      body: askedForms.now,
      answer: { status: 200, description: 'Its name and its present.', form: answerForms.now },
      refusals,
      handle: async ({ body }) => {
        const register = await source.open(body.world);
        return { world: register.world, now: await register.now() };
      },
    }),
  ];
}

// The words of an error stay here: only what a program needs of it travels.
function travelling({ now, dossiers }: DossierBatch): z.output<typeof placesForm> {
  const places = dossiers.map(written);
  const unread = places.flatMap((place, index) => ('code' in place ? [{ place: index, ...place }] : []));
  return {
    now,
    dossiers: places.map(place => ('json' in place ? place.json : null)),
    ...(unread.length > 0 ? { unread } : {}),
  };
}

type Place =
  | { readonly json: unknown }
  | { readonly code: ReturnType<typeof codeOf>; readonly retryAfter?: number | undefined };

function written(answer: DossierAnswer): Place {
  if (answer === null) return { json: null };
  if (answer instanceof SourceError) return { code: codeOf(answer), retryAfter: answer.retryAfter };
  const result = dossierForm.safeEncode(answer as z.output<typeof dossierForm>);
  return result.success ? { json: result.data } : { code: 'MALFORMED_RECORD' };
}

// The other codes speak of a source or of a world, not of one dossier.
function codeOf({ code }: SourceError) {
  return code === 'NOT_SUPPORTED' || code === 'UNKNOWN_WORLD' ? 'UNAVAILABLE' : code;
}

function readsOf(source: SnpcSource): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: paths.dossiers,
      name: 'readDossiers',
      group,
      summary: 'Dossiers, with everything recorded by the clock, which is read with them.',
      body: askedForms.dossiers,
      answer: {
        status: 200,
        description: 'The dossiers and the clock.',
        form: placesForm,
        toldForm: answerForms.dossiers,
      },
      refusals,
      handle: async ({ body }) => travelling(await (await source.open(body.world)).dossiers(body.nephs)),
    }),
    defineRoute({
      method: 'POST',
      path: paths.civilStatus,
      name: 'findByCivilStatus',
      group,
      summary: 'The dossiers that match an identity.',
      body: askedForms.civilStatus,
      answer: { status: 200, description: 'Their numbers.', form: answerForms.civilStatus },
      refusals: [...refusals, 501],
      handle: async ({ body }) => ({
        nephs: [...(await (await source.open(body.world)).findByCivilStatus(body.identity))],
      }),
    }),
    defineRoute({
      method: 'POST',
      path: paths.pending,
      name: 'readPendingFacts',
      group,
      summary: 'Facts that exist and are not recorded yet.',
      body: askedForms.pending,
      answer: { status: 200, description: 'Those of each dossier.', form: answerForms.pending },
      refusals: [...refusals, 501],
      handle: async ({ body }) => ({
        pending: (await (await source.open(body.world)).pending(body.nephs)).map(facts => [...facts]),
      }),
    }),
  ];
}
