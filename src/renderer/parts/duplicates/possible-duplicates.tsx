/**
 * Possible duplicates, one pair at a time: what differs, and what to make of it. Digits choose, Enter decides, J leaves
 * the pair for later.
 */
import { ChevronDown, ChevronUp, Copy, Info } from 'lucide-react';
import { useState } from 'react';
import type { DuplicatePair } from '../../../shared/contract/duplicates.ts';
import { formatNumber } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { navigate } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Empty, Failed, Skeleton } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint, Keys } from '../../ui/keys.tsx';
import { Comparison } from './comparison.tsx';
import { type Compared, type Decision, likelyDecision, usePairs } from './use-pairs.ts';

interface Choice {
  readonly decision: Decision;
  readonly title: string;
  readonly button: string;
  readonly says: (compared: Compared) => string;
}

/** @param rest what becomes of work whose words the other text lacks */
function moving({ carried, left }: Compared['fromA'], rest: string): string {
  if (carried + left === 0) return '';
  const lost = left === 0 ? '' : ` ${left} ${rest}.`;
  return ` Tags and corrections move over: ${carried} of ${carried + left} find their place.${lost}`;
}

const choices: readonly Choice[] = [
  {
    decision: 'newer',
    title: 'Newer version',
    button: 'Keep as newer version',
    says: ({ fromA }) => `Keep both texts, the right one after the left one.${moving(fromA, 'stay with the left one')}`,
  },
  {
    decision: 'same',
    title: 'Same document',
    button: 'Merge into the left one',
    says: ({ fromB }) => `Keep the left one; the right one goes.${moving(fromB, 'would go with it')}`,
  },
  {
    decision: 'both',
    title: 'Two documents',
    button: 'Keep both',
    says: () => 'Keep both and count both. Do not ask again.',
  },
];

/** Share of words in percent; never 100 where something differs. */
function shareWords(common: number): string {
  const percent = common === 1 ? 100 : Math.min(99.9, Math.floor(common * 1000) / 10);
  return `${percent}%`;
}

interface ChoicesProps {
  readonly compared: Compared;
  readonly chosen: Decision;
  readonly onChoose: (decision: Decision) => void;
}

function Choices({ compared, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset className="decisions">
      <legend className="sr">What the two are</legend>
      {choices.map(({ decision, title, says }, index) => (
        <label key={decision} className={`decision${chosen === decision ? ' on' : ''}`}>
          <input
            type="radio"
            className="sr"
            name="decision"
            checked={chosen === decision}
            onChange={() => onChoose(decision)}
          />
          <span className={`radio${chosen === decision ? ' on' : ''}`} aria-hidden="true" />
          <span>
            <b className="strong">{title}</b> <Keys of={[String(index + 1)]} />
            <span className="small ink2 block">{says(compared)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Pair({ pair, compared, onLater }: { pair: DuplicatePair; compared: Compared; onLater: () => void }) {
  const [chosen, setChosen] = useState<Decision>(() => likelyDecision(pair, compared));
  const [busy, setBusy] = useState(false);
  const decide = async () => {
    setBusy(true);
    await run('duplicates.decide', { id: pair.id, decision: chosen });
    setBusy(false);
  };
  useShortcut('toggleTheme', (event) => {
    const choice = choices[Number(event?.key) - 1];
    if (!choice) return false;
    setChosen(choice.decision);
    return true;
  });
  useShortcut('accept', () => void decide(), !busy);
  return (
    <>
      <div className="scroll section-line duplicates">
        <div className="banner" role="note">
          <Icon of={Info} />
          <span className="grow">
            The two texts share {shareWords(compared.common)} of their words. The right one was imported later.
          </span>
        </div>
        <Comparison pair={pair} compared={compared} />
        <Choices compared={compared} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="keybar duplicates-foot">
        <KeyHint of={['1', '–', '3']} label="choose" />
        <KeyHint of={['J']} label="later" />
        <span className="end" />
        <Button kind="quiet" onClick={onLater}>
          Later
        </Button>
        <Button kind="primary" shortcut="accept" disabled={busy} onClick={() => void decide()}>
          {choices.find(({ decision }) => decision === chosen)?.button}
        </Button>
      </div>
    </>
  );
}

/** A part of Review: it fills the place beside the list of what waits. */
export function PossibleDuplicates() {
  const { loaded, error, pairs, index, pair, compared, go } = usePairs();
  useShortcut('next', () => go(1), pairs.length > 1);
  useShortcut('previous', () => go(-1), pairs.length > 1);
  return (
    <section className="duplicates-pane" aria-label="Possible duplicates">
      <div className="head">
        <h1>Possible duplicates</h1>
        {pair && (
          <span className="count">
            {formatNumber(index + 1)} of {formatNumber(pairs.length)}
          </span>
        )}
        <span className="end" />
        {pairs.length > 1 && (
          <>
            <IconButton icon={ChevronUp} label="Previous" shortcut="previous" onClick={() => go(-1)} />
            <IconButton icon={ChevronDown} label="Next" shortcut="next" onClick={() => go(1)} />
          </>
        )}
      </div>
      {pair && compared && (
        <Pair key={pair.id} pair={pair} compared={compared} onLater={() => go(index + 1 < pairs.length ? 1 : -index)} />
      )}
      {!(pair && compared) && (
        <div className="section-line fill">
          {error && <Failed error={error} />}
          {!error && loaded && !pair && <NoDuplicates />}
          {!error && (!loaded || pair) && (
            <div className="pad">
              <Skeleton widths={['96%', '90%', '94%', '60%']} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function NoDuplicates() {
  return (
    <Empty
      icon={Copy}
      title="No possible duplicates"
      actions={<Button onClick={() => navigate({ screen: 'documents' })}>Go to the documents</Button>}
    >
      When a document that comes in is nearly the same as another, the two stand here side by side.
    </Empty>
  );
}
