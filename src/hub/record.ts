/** `--record DIR`: writes down what another source answers, on the way through. */
import { toRecording, writeRecording } from './recording.ts';
import type { HubSource } from './source.ts';

/** The source given, with every hop of every answer also written below `dir`. `from` names the endpoint. */
export const recordingTo = (dir: string, source: HubSource, from: string): HubSource => ({
  kind: source.kind,
  hadToken: source.hadToken,
  async get(url, options) {
    const hops = await source.get(url, options);
    for (const hop of hops) writeRecording(dir, toRecording(hop, { kind: 'recorded', from, at: hop.at }));
    return hops;
  },
});
