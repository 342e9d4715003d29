import { z } from 'zod';
import { figure, rate, sharesSumToOne } from '../profile/figure.js';

// The bounds keep registrations within less than a century: a NEPH has two digits of the year.
const age = z
  .number('expected an age in whole years')
  .int('expected an age in whole years')
  .min(14, 'nobody has a dossier before 14')
  .max(110, 'an age is at most 110');

const ageClass = z
  .strictObject({
    /** First and last age of the class, in completed years, both in it. */
    from: age,
    to: age,
    share: rate,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be below from' });

const ageTable = z
  .array(ageClass)
  .min(1, 'expected at least one class')
  .superRefine(sharesSumToOne)
  .superRefine((classes, context) => {
    for (const [place, { from }] of classes.entries()) {
      const before = classes[place - 1];
      if (!before || from > before.to) continue;
      const message = `ages must rise: this class begins at ${from}, the one before ends at ${before.to}`;
      context.addIssue({ code: 'custom', path: [place, 'from'], message });
    }
  });

const year = z.number('expected a year').int('expected a year').min(1850).max(2200);

const registrationAges = z
  .array(z.strictObject({ bornFrom: year, ages: ageTable }))
  .min(1, 'expected at least one table')
  .superRefine((tables, context) => {
    for (const [place, { bornFrom }] of tables.entries()) {
      const before = tables[place - 1];
      if (!before || bornFrom > before.bornFrom) continue;
      const message = `years must rise: ${bornFrom} follows ${before.bornFrom}`;
      context.addIssue({ code: 'custom', path: [place, 'bornFrom'], message });
    }
  });

const sharesFromAge = z
  .array(z.strictObject({ from: z.number().int().min(0).max(110), share: rate }))
  .min(1, 'expected at least one age')
  .superRefine((steps, context) => {
    for (const [place, { from }] of steps.entries()) {
      const before = steps[place - 1];
      if (!before || from > before.from) continue;
      const message = `ages must rise: ${from} follows ${before.from}`;
      context.addIssue({ code: 'custom', path: [place, 'from'], message });
    }
  });

const firstNameCounts = z
  .array(z.strictObject({ count: z.number().int().min(1).max(4), share: rate }))
  .superRefine(sharesSumToOne);

/** Months are as frequent, and so are their days: one birthday in 31 is a first of the month, in 372 a 1 January. */
export const birthdaysToFirst = { ofMonth: 31, ofYear: 372 };

// Half of them, so that a 1 January has room for both.
const mostPresumed = {
  day: 1 / (2 * birthdaysToFirst.ofMonth),
  dayAndMonth: 1 / (2 * birthdaysToFirst.ofYear),
};

const presumed = (most: number) =>
  rate.max(most, `at most ${Number(most.toFixed(4))}: they are found among those whose birthday falls there`);

/** Who the people of a population are: the part `people` of a profile. Shares are of licences. */
export const peopleSchema = z
  .strictObject({
    maleShare: figure(rate),
    /** Ages of holders when the last whole month ends, at the reference date. Every age of a class is as frequent. */
    ages: figure(ageTable),
    /**
     * Age at which the dossier is opened, which the NEPH tells, for those born from a year on; the first table also holds
     * for those born before. Nobody has an age that would come too late: the shares of the others rise in proportion.
     */
    registrationAges: figure(registrationAges),
    /** Whole months that pass at least between the month of the NEPH and the reference date. */
    monthsSinceRegistration: figure(z.number().int().min(0).max(120)),
    bornAbroad: figure(rate),
    /** Of those born in France, how many live in the département of their birth. */
    livesWhereBorn: figure(rate),
    /** Of those born in France, how many bear a family name that came from abroad. */
    nameFromAbroad: figure(rate),
    /** Of these, how many have first names from there too. */
    firstNamesFromAbroad: figure(rate),
    firstNames: figure(firstNameCounts),
    usageName: z.strictObject({
      /** Women who bear a usage name, from an age at the reference date on; below the first, none. */
      women: figure(sharesFromAge),
      men: figure(rate),
      /** Of the usage names, how many hold the birth name too. */
      both: figure(rate),
    }),
    /** The day of birth is not known, or neither day nor month. All of them were born abroad. */
    presumed: z.strictObject({
      day: figure(presumed(mostPresumed.day)),
      dayAndMonth: figure(presumed(mostPresumed.dayAndMonth)),
    }),
    /** Addresses that name a building or a flat. */
    flats: figure(rate),
  })
  .superRefine(({ ages, registrationAges, monthsSinceRegistration, presumed, bornAbroad }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const youngest = ages.value[0]?.from ?? 0;
    const last = registrationAges.value.at(-1);
    const begins = last?.ages[0]?.from ?? 0;
    const months = monthsSinceRegistration.value;
    if (begins * 12 + months > youngest * 12) {
      const message = `the youngest are ${youngest} years old: with ${months} months after it, a registration at ${begins} is too late for them`;
      refuse(['registrationAges'], message);
    }
    const unknown = presumed.day.value + presumed.dayAndMonth.value;
    if (unknown > bornAbroad.value) {
      refuse(['presumed'], `${unknown} is more than ${bornAbroad.value}, those born abroad`);
    }
  });

export type PeoplePart = z.infer<typeof peopleSchema>;
