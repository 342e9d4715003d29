import 'reflect-metadata';

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InfractionPathEnum } from '../../simulator/control/graphql/enums.js';
import { answer } from '../../src/cli/points/answer.js';
import { readRequest } from '../../src/cli/points/request.js';
import { DocumentKindEnum } from '../../src/graphql/documents/enums.js';
import {
  DossierStateEnum,
  FinalityGroundEnum,
  LetterKindEnum,
  OffenceClassEnum,
  PointsStatusEnum,
  RuleEnum,
  StageKindEnum,
} from '../../src/graphql/licence/enums.js';
import { packageRoot } from '../../src/packageRoot.js';
import { ruleSheets } from '../../src/points/index.js';

const inRoot = (name: string): string => path.join(packageRoot, name);
const read = (name: string): string => readFileSync(inRoot(name), 'utf8');

const skipped = new Set(['node_modules', 'dist']);

/** Every Markdown file of the repository, by its path from the root. */
function papers(folder = ''): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : papers(name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Targets of the links of a paper, in text and in references, those that lead elsewhere left out. */
function linksOf(text: string): string[] {
  const inText = [...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
  const references = [...withoutCode(text).matchAll(/^\[[^\]]+\]:\s+<?([^\s>]+)>?/gm)];
  return [...inText, ...references]
    .map(match => match[1] as string)
    .filter(target => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target));
}

function deadLinks(paper: string, text: string): string[] {
  return linksOf(text).filter(target => {
    const file = decodeURIComponent(target.split(/[#?]/)[0] as string);
    return !existsSync(inRoot(path.posix.join(path.posix.dirname(paper), file)));
  });
}

/** Paths that a text names between backticks, from the root of the repository; patterns left out. */
function pathsNamed(text: string): string[] {
  const rooms = /^(src|simulator|seed|schema|test|docs|runtime|\.ci)\/[\w./-]*$/;
  return [...text.matchAll(/`([^`\n]+)`/g)].map(match => match[1] as string).filter(name => rooms.test(name));
}

const ownPapers = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...papers('docs').filter(name => !/\/(errors|scalars)\.md$/.test(name)),
];

describe('links', () => {
  it.each(papers())('of %s lead to files that are there', paper => {
    expect(deadLinks(paper, read(paper))).toEqual([]);
  });

  it('that lead nowhere are noticed', () => {
    const text =
      'See [this](./gone.md#part), [that](README.md) and `[code](not/a/link)`.\n\n[ref]: also-gone.md\n';
    expect(deadLinks('docs/README.md', text)).toEqual(['./gone.md#part', 'also-gone.md']);
  });
});

describe('paths', () => {
  it.each(ownPapers)('that %s names are there', paper => {
    const gone = pathsNamed(read(paper)).filter(name => !existsSync(inRoot(name)));
    expect(gone).toEqual([]);
  });
});

describe('rooms', () => {
  const folders = (room: string): string[] =>
    readdirSync(inRoot(room), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => `${room}/${entry.name}`);
  const inner = ['src/points', 'src/graphql/kit', 'src/graphql/problems'];
  const rooms = ['simulator', 'seed', 'schema', 'test', 'docs', ...inner].concat(
    ...['src', 'simulator', 'src/points'].map(folders),
  );

  it.each([...new Set(rooms)])('%s says what belongs in it', room => {
    const paper = `${room}/README.md`;
    expect(existsSync(inRoot(paper)) && statSync(inRoot(paper)).isFile(), `${paper} is missing`).toBe(true);
    expect(read(paper)).toMatch(/^# \S/);
  });
});

describe('indexes', () => {
  it('of rules list every rule, with the file that holds its sheet', () => {
    const index = read('src/points/rules/README.md');
    for (const { rule } of ruleSheets) {
      const line = index.split('\n').find(text => text.startsWith('|') && text.includes(`\`${rule}\``));
      expect(line, `${rule} has no line`).toBeDefined();
      const file = /\]\(([^)]+)\)/.exec(line as string)?.[1] as string;
      expect(read(`src/points/rules/${file}`)).toContain(`rule: '${rule}'`);
    }
  });

  it('of rules list every file of the room', () => {
    const linked = linksOf(read('src/points/rules/README.md'));
    const files = readdirSync(inRoot('src/points/rules')).filter(name => /^[a-z].*\.ts$/.test(name));
    const machinery = ['index.ts', 'sheet.ts'];
    expect(files.filter(name => !linked.includes(name) && !machinery.includes(name))).toEqual([]);
  });

  it('of decisions list every decision under its title and its day', () => {
    const index = read('docs/adr/README.md');
    const pages = readdirSync(inRoot('docs/adr')).filter(name => name !== 'README.md');
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const day = /^(\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.md$/.exec(page)?.[1];
      expect(day, `${page} is not named by its day and its subject`).toBeDefined();
      const [title, , status] = read(`docs/adr/${page}`).split('\n');
      expect(status?.startsWith(`${day}, `), `${page} does not repeat its day`).toBe(true);
      expect(index).toContain(`| ${day} | [${title?.replace(/^# /, '')}](${page}) |`);
    }
  });
});

describe('the glossary', () => {
  const measures = /export type MeasureKind =([^;]+);/.exec(read('src/points/facts.ts'))?.[1] ?? '';
  const letters = Object.keys(LetterKindEnum).map(name => name.replace(/^LETTER_/, ''));
  const terms = [
    ...letters,
    ...[
      FinalityGroundEnum,
      StageKindEnum,
      OffenceClassEnum,
      DossierStateEnum,
      PointsStatusEnum,
      DocumentKindEnum,
      InfractionPathEnum,
      RuleEnum,
    ].flatMap(values => Object.keys(values)),
    ...[...measures.matchAll(/'([A-Z_]+)'/g)].map(match => match[1] as string),
  ];
  // The two rules of probation, told under that word.
  const toldElsewhere = new Set(['PROB_YEAR', 'PROB_END']);
  const explained = new Set(
    read('docs/GLOSSARY.md')
      .split('\n')
      .filter(line => line.startsWith('|'))
      .flatMap(line => [...line.matchAll(/`([^`]+)`/g)].map(match => match[1] as string)),
  );

  it('is asked for letters, grounds, stages, classes, states, documents, paths, rules and measures', () => {
    for (const term of ['48SI', 'AFM', 'PEINE', 'DELIT', 'DECEDE', 'RII', 'INCREASED', 'TEN_YEARS', 'EAD'])
      expect(terms).toContain(term);
  });

  it.each([...new Set(terms)].filter(term => !toldElsewhere.has(term)))('explains %s', term => {
    expect(explained.has(term)).toBe(true);
  });
});

describe('the story of docs/concepts.md', () => {
  const paper = read('docs/concepts.md');
  const { facts } = JSON.parse(/```json\n([\s\S]*?)```/.exec(paper)?.[1] ?? '{}');
  const ask = (on: string, knownOn: string, params = {}) =>
    answer(readRequest(JSON.stringify({ facts, on, knownOn, params }))) as {
      balance: number;
      corrections: { recordedOn: string; voided: { on: string } }[];
    };

  const day = String.raw`(\d{4}-\d{2}-\d{2})`;
  const plain = [...paper.matchAll(new RegExp(`^\\| ${day} \\| ${day} \\| (\\d+) \\|`, 'gm'))];
  const set = [
    ...paper.matchAll(new RegExp(`^\\| \`([A-Z_]+)\` \\| ${day} \\| ${day} \\| (\\d+) \\|`, 'gm')),
  ];

  it('has its tables', () => {
    expect([plain.length, set.length]).toEqual([11, 2]);
  });

  it.each(plain.map(([, on, knownOn, balance]) => [on, knownOn, balance] as [string, string, string]))(
    'on %s, known on %s: %s',
    (on, knownOn, balance) => {
      expect(ask(on, knownOn).balance).toBe(Number(balance));
    },
  );

  it.each(set.map(match => match.slice(1) as [string, string, string, string]))(
    'under %s on %s, known on %s: %s',
    (setting, on, knownOn, balance) => {
      const params = setting === 'KEEP_CREDITED' ? { latePolicy: setting } : { lossEffectiveDate: setting };
      expect(ask(on, knownOn, params).balance).toBe(Number(balance));
    },
  );

  it('tells its corrections', () => {
    const told = [...paper.matchAll(new RegExp(`^\\| ${day} \\| the point of ${day} is`, 'gm'))];
    const given = ask('2026-01-15', '2026-01-15').corrections;
    expect(told.map(([, on, credit]) => [on, credit])).toEqual(
      given.map(({ recordedOn, voided }) => [recordedOn, voided.on]),
    );
    expect(told).toHaveLength(2);
  });
});
