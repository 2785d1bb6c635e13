import { isReadInFull } from '../language/readLanguage.ts';
import type { DraftClaim } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Passage } from './passage.ts';
import { findSpeaker } from './setting.ts';

type DraftAttribution = DraftClaim['attribution'];

/**
 * Who says a claim, as its row has it: the outer source as the speaker, and whom that speaker tells of as having said
 * it where the tagger is confident enough of who it is.
 */
export function describeAttribution(
  { attribution, nested = [] }: Passage,
  speaker: DraftAttribution['speaker'],
  language: string,
  configuration: Configuration,
): DraftAttribution {
  if (attribution === undefined) {
    return { kind: isReadInFull(language) ? 'editorial' : 'unread', contentSpans: [], chain: [] };
  }
  const { kind, sourceSpan, cueSpan, contentSpans, foundBy, chain } = attribution;
  const inner = nested.flatMap((one): NonNullable<DraftAttribution['nested']> => {
    const known = findSpeaker(one, configuration);
    return known === undefined ? [] : [{ ...places(one), contentSpans: one.contentSpans, speaker: known }];
  });
  return {
    kind,
    ...places({ sourceSpan, cueSpan }),
    contentSpans,
    ...(foundBy === undefined ? {} : { foundBy }),
    chain,
    ...(speaker === undefined ? {} : { speaker }),
    ...(inner.length === 0 ? {} : { nested: inner }),
  };
}

function places({
  sourceSpan,
  cueSpan,
}: {
  readonly sourceSpan?: DraftAttribution['sourceSpan'] | undefined;
  readonly cueSpan?: DraftAttribution['cueSpan'] | undefined;
}): Pick<DraftAttribution, 'sourceSpan' | 'cueSpan'> {
  return {
    ...(sourceSpan === undefined ? {} : { sourceSpan }),
    ...(cueSpan === undefined ? {} : { cueSpan }),
  };
}
