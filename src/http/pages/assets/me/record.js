import { make, say } from '../page.js';
import { refusal } from '../refusal.js';
import { day } from '../words.js';

/** The rest of the dossier, or what opens it. */
export function record(given) {
  if (given.__typename !== 'FullRecord') return refusal(given);
  const parts = sections(given).filter(({ lines }) => lines.length > 0);
  if (parts.length === 0)
    return make('p', {}, say('Le dossier ne contient rien d’autre.', 'The dossier holds nothing else.'));
  return make('div', {}, parts.map(part));
}

function part({ title, lines }) {
  return make(
    'details',
    { class: 'part' },
    make('summary', {}, `${title} (${lines.length})`),
    make(
      'ul',
      {},
      lines.map(words => make('li', {}, words.filter(word => word).join(' · '))),
    ),
  );
}

function sections(given) {
  return [
    { title: say('Permis obtenus', 'Licences obtained'), lines: given.titlePeriods.map(period) },
    { title: say('Titres', 'Cards and papers'), lines: given.titles.map(title) },
    { title: say('Infractions établies', 'Offences established'), lines: given.infractions.map(infraction) },
    { title: say('Stages', 'Stages'), lines: given.stages.map(stage) },
    { title: say('Visites médicales', 'Medical visits'), lines: given.medicalVisits.map(visit) },
    { title: say('Mesures', 'Measures'), lines: given.measures.map(measure) },
    { title: say('Lettres', 'Letters'), lines: given.letters.map(letter) },
  ];
}

const until = on => on && say(`jusqu’au ${day(on)}`, `until ${day(on)}`);

const period = ({
  obtainedOn,
  formationLabel,
  exchangedFrom,
  exchangedOn,
  complementaryTrainingOn,
  endedOn,
  endedByLabel,
}) => [
  say(`obtenu le ${day(obtainedOn)}`, `obtained on ${day(obtainedOn)}`),
  formationLabel,
  exchangedOn &&
    say(
      `échangé (${exchangedFrom}) le ${day(exchangedOn)}`,
      `exchanged (${exchangedFrom}) on ${day(exchangedOn)}`,
    ),
  complementaryTrainingOn &&
    say(
      `formation complémentaire le ${day(complementaryTrainingOn)}`,
      `post-permit training on ${day(complementaryTrainingOn)}`,
    ),
  endedOn && say(`fini le ${day(endedOn)}`, `ended on ${day(endedOn)}`),
  endedByLabel,
];

const title = ({ number, issuedOn, issuedBy, expiresOn }) => [
  number,
  day(issuedOn),
  issuedBy,
  until(expiresOn),
];

const infraction = ({ committedOn, offenceLabel, finalOn, finalByLabel, authority }) => [
  day(committedOn),
  offenceLabel,
  `${finalByLabel}, ${day(finalOn)}`,
  authority,
];

const stage = ({ days, kindLabel, place, attestation }) => [
  `${day(days.from)} – ${day(days.to)}`,
  kindLabel,
  place,
  attestation,
];

const visit = ({ visitedOn, opinionLabel, categories, validUntil }) => [
  day(visitedOn),
  opinionLabel,
  categories.join(', '),
  until(validUntil),
];

const measure = ({ label, from, to, authority, notifiedOn }) => [
  label,
  say(`à partir du ${day(from)}`, `from ${day(from)}`),
  until(to),
  authority,
  notifiedOn && say(`notifiée le ${day(notifiedOn)}`, `notified on ${day(notifiedOn)}`),
];

const letter = ({ label, sentOn, outcomeLabel, notifiedOn }) => [
  label,
  say(`envoyée le ${day(sentOn)}`, `sent on ${day(sentOn)}`),
  outcomeLabel,
  notifiedOn && day(notifiedOn),
];
