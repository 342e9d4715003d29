import { z } from 'zod';
import { instantForm, nephForm } from '../../../src/snpc/http/values.js';
import { faultSchema } from '../../world/faults.js';

const listed = {
  neph: nephForm.optional().meta({ description: 'Whose dossier alone it strikes.' }),
  reference: z.string().meta({ description: 'How commands name it: F1, F2…' }),
  endsAt: instantForm.nullable(),
  callsLeft: z.number().int().nullable(),
};

const [latency, outage, partialAnswer, staleData, malformedRecord, slowStart, franceConnect] =
  faultSchema.options;

/** How a fault that stands in a world travels. */
export const faultForm = z
  .discriminatedUnion('kind', [
    latency.extend(listed),
    outage.extend(listed),
    partialAnswer.extend(listed),
    staleData.extend(listed),
    malformedRecord.extend(listed),
    slowStart.extend(listed),
    franceConnect.extend(listed),
  ])
  .meta({ id: 'Fault' });
