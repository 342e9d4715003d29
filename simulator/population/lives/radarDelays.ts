import type { Delay, DelayProfile } from '../../life/delayProfile.js';
import type { LivesProfile } from '../profile/livesSchema.js';

/** The delay profile, and its variants for what a radar may do: notices of a mobile one, and of a second addressee. */
export interface RadarDelays {
  readonly plain: DelayProfile;
  readonly mobile: DelayProfile;
  readonly designated: DelayProfile;
}

/** The delays of a profile for what radars do. */
export function radarDelays(profile: DelayProfile, { radars, recording }: LivesProfile): RadarDelays {
  const { paid, increased, judgment } = recording ?? {};
  const plain: DelayProfile = {
    ...profile,
    infraction: {
      ...profile.infraction,
      recording: {
        paid: paid ? { logNormal: paid.value } : profile.infraction.recording.paid,
        increased: increased ? { logNormal: increased.value } : profile.infraction.recording.increased,
        judgment: judgment ? { logNormal: judgment.value } : profile.infraction.recording.judgment,
      },
    },
  };
  const withNotice = (notice: Delay): DelayProfile => ({
    ...plain,
    infraction: { ...plain.infraction, notice: { ...plain.infraction.notice, AUTOMATIC_CONTROL: notice } },
  });
  const { tail } = plain.infraction.notice.AUTOMATIC_CONTROL;
  const { median, p95 } = radars.newNotice.value;
  const first = Math.round(radars.mobileNotice.value.median);
  return {
    plain,
    mobile: withNotice({ logNormal: radars.mobileNotice.value, tail }),
    designated: withNotice({ logNormal: { median, p95, offset: first } }),
  };
}
