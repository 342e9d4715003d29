export { agrees, agreesOnFacts, type FactsOfHolder, type RecognisedBy } from './agrees.js';
export {
  createLinking,
  type Linking,
  type LinkingParts,
  type LinkOutcome,
  type LinkRequest,
  type RefusalOfLink,
  slowingOfLinking,
} from './linking.js';
