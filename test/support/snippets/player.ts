import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import type { App } from '../../../src/app.js';
import { temporaryFolder } from '../simulator.js';
import { type Subscribed, socketOf, subscribe } from '../subscriber.js';
import { asPersona, asTester } from '../tester.js';
import { type Block, textOf } from './blocks.js';
import { isPlayedByShell, playInShell } from './shell.js';

type Headers = Readonly<Record<string, string>>;

/** What one page left when it was played. */
export interface Played {
  /** Blocks that were run or compared. */
  readonly blocks: readonly Block[];
  /** The page with the answers that came. */
  readonly told: string;
}

/**
 * Who a query is asked as, by its first line: `# as everyday`, `# as everyday, by account`, `# as a stranger`; the tester
 * where it says nothing.
 */
export function headersOf(query: string): Headers {
  const [, who] = /^# as ([^\n]+)\n/.exec(query) ?? [];
  if (who === undefined) return asTester;
  if (who === 'a stranger') return {};
  const [, persona, account] = /^([\w-]+)(, by account)?$/.exec(who) ?? [];
  if (persona === undefined) throw new Error(`nobody is called “${who}” here`);
  return asPersona(persona, account ? 'ACCOUNT' : 'FRANCECONNECT');
}

// What is drawn, sealed or told by the clock of the wall: another one at each run.
const drawn = new Set([
  'cursor',
  'endCursor',
  'startCursor',
  'id',
  'url',
  'sha256',
  'accessCode',
  'expiresAt',
]);

/** An answer as a page shows it: what differs from one run to the next is `…`. */
export function shown(answer: unknown): string {
  const masked = JSON.stringify(
    answer,
    (key, value) => (drawn.has(key) && typeof value === 'string' ? '…' : value),
    2,
  );
  return `${masked}\n`;
}

/**
 * Plays a page from top to bottom as its reader would: queries and their answers, a feed that stays open and what it is
 * told, `curl` and the commands of testers.
 */
export async function play(app: App, address: string, blocks: readonly Block[]): Promise<Played> {
  const player = new Player(app, address);
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.language === 'graphql') await player.ask(block, next?.language === 'json' && next.info === '');
    else if (block.language === 'json' && block.info === 'told') await player.hear(block);
    else if (block.language === 'json' && blocks[index - 1]?.language === 'graphql') player.compare(block);
    else if (isPlayedByShell(block)) await player.type(block);
  }
  player.stop();
  return { blocks: player.done, told: rewritten(textOf(blocks[0]?.page ?? ''), player.answers) };
}

class Player {
  readonly done: Block[] = [];
  /** What came for each answer of the page. */
  readonly answers = new Map<Block, string>();
  private readonly folder = temporaryFolder();
  private answer: unknown;
  private knownId = '';
  private feed: { readonly root: string; readonly items: Subscribed; heard: number } | undefined;

  constructor(
    private readonly app: App,
    private readonly address: string,
  ) {}

  async ask(block: Block, hasAnswer: boolean): Promise<void> {
    const [operation] = parse(block.text).definitions as OperationDefinitionNode[];
    if (operation?.operation === 'subscription') {
      const [field] = operation.selectionSet.selections;
      const root = field?.kind === Kind.FIELD ? field.name.value : '';
      const client = socketOf(this.address, { headers: { ...headersOf(block.text) } });
      this.feed = { root, items: subscribe(client, block.text), heard: 0 };
      this.answer = await this.next();
    } else {
      this.answer = await this.send(block.text, variablesOf(operation, this.knownId));
      this.knownId = /"id":"([^"]+)"/.exec(JSON.stringify(this.answer))?.[1] ?? this.knownId;
      await this.keepDownload();
    }
    if (!hasAnswer) refuseProblems(block, this.answer);
    this.done.push(block);
  }

  compare(block: Block): void {
    this.answers.set(block, shown(this.answer));
    this.done.push(block);
  }

  async hear(block: Block): Promise<void> {
    this.answer = await this.next();
    this.compare(block);
  }

  async type(block: Block): Promise<void> {
    refuseProblems(block, await playInShell(block, this.address, this.folder));
    this.done.push(block);
  }

  stop(): void {
    this.feed?.items.stop();
  }

  private async next(): Promise<unknown> {
    if (this.feed === undefined) throw new Error('nothing is followed');
    this.feed.heard += 1;
    const items = await this.feed.items.received(this.feed.heard);
    return { data: { [this.feed.root]: items[this.feed.heard - 1] } };
  }

  private async send(query: string, variables: Record<string, unknown>): Promise<unknown> {
    const [headers, payload] = [{ ...headersOf(query) }, { query, variables }];
    return (await this.app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
  }

  /** A document that the page had issued, for the commands that come after. */
  private async keepDownload(): Promise<void> {
    const [, url] = /"download":\{"url":"([^"]+)"/.exec(JSON.stringify(this.answer)) ?? [];
    if (url === undefined) return;
    const { pathname, search } = new URL(url, this.address);
    writeFileSync(
      path.join(this.folder, 'adcs.pdf'),
      (await this.app.fastify.inject(`${pathname}${search}`)).rawPayload,
    );
  }
}

/** A page that passes an id on means the latest one that it was given. */
function variablesOf(operation: OperationDefinitionNode | undefined, id: string): Record<string, unknown> {
  const wanted = (operation?.variableDefinitions ?? []).filter(({ type }) => print(type) === 'ID!');
  return Object.fromEntries(wanted.map(({ variable }) => [variable.name.value, id]));
}

/** What has no answer beside it has to be answered. */
function refuseProblems({ page, line }: Block, answer: unknown): void {
  if (/"errors":|"remedy":/.test(JSON.stringify(answer)))
    throw new Error(`${page}:${line} is refused: ${JSON.stringify(answer)}`);
}

/** A page with other texts in some of its blocks. */
function rewritten(page: string, texts: ReadonlyMap<Block, string>): string {
  const lines = page.split('\n');
  // From the last one up: those above keep their lines.
  for (const [{ line, text }, other] of [...texts].sort(([one], [next]) => next.line - one.line))
    lines.splice(line, text.split('\n').length - 1, ...other.trimEnd().split('\n'));
  return lines.join('\n');
}
