import { wholeDocument } from './exampleDocuments.js';

/** Who the explorers open on; without a NEPH, whoever asks gives one. */
export interface FirstPersona {
  readonly neph: string;
  /** Headers by which the explorers come signed in; none where whoever asks has to sign in. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A tab of the offline explorer: a document that runs as it stands, once one presses the button that runs it. Its title is the name of its first operation. */
export interface ExplorerTab {
  readonly query: string;
  /** The variables, as the text of a JSON object. */
  readonly variables: string;
  /** The headers, as the text of a JSON object. */
  readonly headers: string;
}

/** What a tab is made of: documents of `schema/operations`, their variables, and what to look at in the answer. */
interface TabPlan {
  readonly documents: readonly string[];
  readonly variables: (neph: string) => Readonly<Record<string, unknown>>;
  readonly see: string;
}

const ofOne = (neph: string) => ({ neph });

const plans: readonly TabPlan[] = [
  {
    documents: ['first-query.graphql'],
    variables: ofOne,
    see: 'See: every line has its day, its sentence and its articles. The other tabs go further; the first icon at the top left, a book, opens the documentation of the schema.',
  },
  {
    documents: ['history.graphql'],
    variables: neph => ({ neph, first: 5 }),
    see: 'See: `totalCount` tells of more events than these five. The next page: `endCursor`, given as `after`.',
  },
  {
    documents: ['calendar.graphql'],
    variables: ofOne,
    see: 'See: for each date the rule that gives points back, in a sentence, and the condition that would break it.',
  },
  {
    documents: ['what-if.graphql'],
    variables: neph => ({
      neph,
      suppose: [
        {
          infraction: {
            offence: 'FEU-ROUGE',
            committedOn: '2026-01-16',
            finalOn: '2026-03-02',
            recordedOn: '2026-05-20',
          },
        },
        { stage: { from: '2026-04-10' } },
      ],
    }),
    see: 'See: `items` is the calendar as it stands; `supposed`, what a red light and a stage would make of it.',
  },
  {
    documents: ['two-times.graphql'],
    variables: neph => ({
      neph,
      asOf: '2025-03-16',
      before: '2025-04-29T02:59:59Z',
      after: '2025-04-29T03:00:00Z',
    }),
    see: 'See: one day has two balances, a second before the register learnt of a stage, and once it had.',
  },
  {
    documents: ['follow-balance.graphql'],
    variables: neph => ({ nephs: [neph] }),
    see: 'See: it opens with the balance, and stays open. In a second window run TestersDay, then AdvanceTheClock: the change comes here.',
  },
];

/** Commands, for whoever comes as a tester alone. */
const testersDay: TabPlan = {
  documents: ['report', 'read', 'advance', 'start-again'].map(name => `tester/day/${name}.graphql`),
  variables: ofOne,
  see: 'A tester’s day in four operations: the button that runs offers them. See: TestersDay, then ReadAgain: nothing shows yet. AdvanceTheClock, then ReadAgain: three points are gone, and one that had come back meanwhile is void.',
};

const hint = 'Put the NEPH of a dossier between the quotes, in the variables below.';

/** The tabs that the offline explorer opens with; the commands of testers only where it comes as one. */
export function explorerTabs({ neph, headers }: FirstPersona): ExplorerTab[] {
  const isTester = Object.keys(headers).length > 0;
  return [...plans, ...(isTester ? [testersDay] : [])].map(({ documents, variables, see }) => ({
    query: inColumn(`# ${neph === '' ? `${hint}\n# ` : ''}${see}\n\n${wholeDocument(documents)}`),
    variables: json(variables(neph)),
    headers: json(headers),
  }));
}

/** Columns that the editor of the explorer shows on a laptop. */
const widest = 56;

/** A document with its comments cut in lines that its editor shows whole. */
function inColumn(document: string): string {
  return document.replace(/^# .*(\n# .*)*/gm, comment => {
    const words = comment.replace(/^# /gm, '').split(/\s+/);
    const lines = ['#'];
    for (const word of words) {
      const line = `${lines.at(-1)} ${word}`;
      if (line.length <= widest) lines[lines.length - 1] = line;
      else lines.push(`# ${word}`);
    }
    return lines.join('\n');
  });
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
