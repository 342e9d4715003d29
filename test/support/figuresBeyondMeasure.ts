/** A figure of a profile, chosen for a test. */
export const chosen = (value: unknown) => ({ value, source: 'chosen for a test', grade: 'assumed' });

/** A flow of a profile from a day on. */
export const flow = (from: string, mix = 'y2024') => ({ from, mix, source: 'chosen', grade: 'assumed' });

/** What of a profile is needed here. */
interface ReadProfile {
  readonly lives: { readonly radars: { readonly excess: { readonly value: readonly object[] } } };
}

/** Figures that no life can be told by, though each is a number of its kind, and what is told of each. */
export function figuresBeyondMeasure({ lives }: ReadProfile): readonly (readonly [string, object, string])[] {
  return [
    [
      'a share of notices that would never end',
      { lives: { radars: { noticeToLoss: chosen(0.0001) } } },
      'lives.radars.noticeToLoss.value: a share below 0.05 would make dozens of flashes of each loss',
    ],
    [
      'a share of flashes that would never end',
      { lives: { radars: { flashToNotice: chosen(0) } } },
      'lives.radars.flashToNotice.value: a share below 0.05 would make dozens of flashes of each loss',
    ],
    [
      'hazards beyond measure',
      { lives: { losses: { compensation: chosen({ 1: 1, 2: 1, 3: 1, 4: 1, 6: 1e6 }) } } },
      'lives.losses.compensation.value.6: a hazard exceeds its flow by at most 50 times',
    ],
    [
      'a class of excess that there is not',
      { lives: { radars: { excess: chosen([{ class: '1-500', share: 1 }]) } } },
      'lives.radars.excess.value[0].class: expected one of 1-5, 6-10, 11-15, 16-20, 21-25, 26-30, 31+',
    ],
    [
      'a class of excess that is left out',
      { lives: { radars: { excess: chosen([{ class: '1-5', share: 1 }]) } } },
      'lives.radars.excess.value: the class 6-10 is there not at all: each is there once',
    ],
    [
      'a class of excess told twice',
      { lives: { radars: { excess: chosen([...lives.radars.excess.value, { class: '31+', share: 0 }]) } } },
      'lives.radars.excess.value: the class 31+ is there 2 times: each is there once',
    ],
    [
      'a flow of no grade',
      { lives: { losses: { flows: [{ ...flow('2001-06-01'), grade: 'Z' }] } } },
      'lives.losses.flows[0].grade: expected one of A, B, C, derived, fit, assumed',
    ],
    [
      'a training that outlasts a life',
      { lives: { training: { standard: chosen({ median: 260, p95: 90_000 }) } } },
      'lives.training.standard.value.p95: a training lasts at most 5000 days',
    ],
    [
      'years of a category in the wrong order',
      { lives: { categories: [{ code: 'A', share: chosen(0.1), afterYears: [9, 2] }] } },
      'lives.categories[0].afterYears: the first number is below the second',
    ],
  ];
}
