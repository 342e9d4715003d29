import type { z } from 'zod';
import { SourceError } from '../errors.js';
import type { Neph } from '../neph.js';
import type { DossierAnswer, SnpcRegister, SnpcSource } from '../source.js';
import { dossierForm } from './dossierForm.js';
import { createExchange, type Exchange, type ExchangeOptions } from './exchange.js';
import { answerForms, askedForms, mostNephs, paths, placesForm } from './protocol.js';
import { malformed, sourceErrorOf, unreadError } from './sourceErrorOf.js';
import { firstFault } from './values.js';
import { watchOver } from './watchOver.js';

/** How a source is reached over HTTP. */
export interface HttpSourceOptions extends Partial<ExchangeOptions> {
  readonly url: string;
}

/** A source over HTTP, and what is served beside it. */
export interface HttpSource extends SnpcSource {
  /** True where the commands of a simulator are served at the same address. */
  readonly offersCommands: boolean;
}

/** Milliseconds that one answer may take where nothing else is said. */
export const defaultTimeout = 5_000;

/**
 * Opens a source served over HTTP. Its capabilities are read now: rejects with a SourceError when it does not
 * answer, refuses the token, or speaks another protocol.
 */
export async function createHttpSource(options: HttpSourceOptions): Promise<HttpSource> {
  const { name = 'http', timeout = defaultTimeout } = options;
  const exchange = createExchange({ ...options, name, timeout });
  const ask = askerOf(name, exchange);
  const { capabilities, commands } = await ask('GET', paths.source, answerForms.source);
  return {
    name,
    capabilities,
    offersCommands: commands,
    open: async world => {
      const asked = askedForms.now.encode({ world });
      const opened = await ask('POST', paths.now, answerForms.now, asked, world);
      return registerOf({ name, exchange, world: opened.world }, ask);
    },
    health: async () => void (await ask('GET', paths.health, answerForms.health)),
    close: async () => exchange.close(),
  };
}

type Ask = <Form extends z.ZodType>(
  method: 'GET' | 'POST',
  path: string,
  form: Form,
  body?: unknown,
  world?: string,
) => Promise<z.output<Form>>;

function askerOf(name: string, exchange: Exchange): Ask {
  return async (method, path, form, asked, world) => {
    const { status, body } = await exchange.send({ method, path, body: asked });
    if (status >= 400) throw sourceErrorOf(name, { status, body }, world);
    const read = form.safeDecode(body as z.input<typeof form>);
    if (read.success) return read.data;
    throw malformed(name, firstFault(read.error), read.error);
  };
}

function registerOf(
  reached: { readonly name: string; readonly exchange: Exchange; readonly world: string },
  ask: Ask,
): SnpcRegister {
  const { name, world } = reached;
  return {
    world,
    now: async () =>
      (await ask('POST', paths.now, answerForms.now, askedForms.now.encode({ world }), world)).now,
    dossiers: async nephs => {
      const asked = askedForms.dossiers.encode({ world, nephs: bounded(name, nephs) });
      const { now, dossiers, unread = [] } = await ask('POST', paths.dossiers, placesForm, asked, world);
      const errors = new Map(unread.map(one => [one.place, unreadError(name, one)]));
      const answers = dossiers.map((json, place) => errors.get(place) ?? dossierFrom(name, json));
      checkThatTheyAreThose(name, nephs, answers);
      return { now, dossiers: answers };
    },
    findByCivilStatus: async identity => {
      const asked = askedForms.civilStatus.encode({
        world,
        identity: { ...identity, firstNames: [...identity.firstNames] },
      });
      return (await ask('POST', paths.civilStatus, answerForms.civilStatus, asked, world)).nephs;
    },
    pending: async nephs => {
      const asked = askedForms.pending.encode({ world, nephs: bounded(name, nephs) });
      const { pending } = await ask('POST', paths.pending, answerForms.pending, asked, world);
      if (pending.length === nephs.length) return pending;
      throw malformed(name, `${pending.length} lists of pending facts for ${nephs.length} dossiers`);
    },
    watch: (nephs, signal) => watchOver(reached, nephs, signal),
  };
}

function bounded(name: string, nephs: readonly Neph[]): Neph[] {
  if (nephs.length <= mostNephs) return [...nephs];
  throw new SourceError('NOT_SUPPORTED', name, `At most ${mostNephs} dossiers are read at once`);
}

// A dossier in the wrong place would show one driver to another.
function checkThatTheyAreThose(
  name: string,
  nephs: readonly Neph[],
  dossiers: readonly DossierAnswer[],
): void {
  const areThose =
    dossiers.length === nephs.length &&
    dossiers.every(
      (dossier, index) => dossier === null || dossier instanceof SourceError || dossier.neph === nephs[index],
    );
  if (!areThose) throw malformed(name, 'the dossiers are not those asked, in the order asked');
}

function dossierFrom(name: string, json: unknown): DossierAnswer {
  const read = dossierForm.nullable().safeParse(json);
  return read.success ? read.data : malformed(name, firstFault(read.error), read.error);
}
