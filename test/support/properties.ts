import fc from 'fast-check';

/**
 * fast-check with the seed of the suite, so that a commit has one verdict. `PROPERTY_SEED=random` draws another at each
 * run, to look further; a number repeats one that failed.
 */
const asked = process.env.PROPERTY_SEED ?? '20261130';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) {
    throw new Error(`PROPERTY_SEED is ${JSON.stringify(asked)}: give a whole number, or random`);
  }
  fc.configureGlobal({ seed });
}

export default fc;
