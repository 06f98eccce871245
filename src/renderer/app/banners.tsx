/** What the whole window has to know: the engine stopped, or the library lies in a risky place. */
import { useState } from 'react';
import { bridge } from '../api/bridge.ts';
import { engineState, openLibrary } from '../api/host-state.ts';
import { useStore } from '../api/store.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback.tsx';

export function EngineBanner() {
  const engine = useStore(engineState);
  if (engine.state === 'restarting') {
    return (
      <div className="banners">
        <Banner tone="warn">
          <span>
            The part of Readout that keeps the library stopped and is being started again. Everything that was saved is
            safe.
          </span>
        </Banner>
      </div>
    );
  }
  if (engine.state !== 'failed') return null;
  return (
    <div className="banners">
      <Banner tone="danger">
        <span className="grow">{engine.error.message} Everything that was saved is safe in the library’s file.</span>
        <Button small onClick={() => void bridge().shell.restartEngine()}>
          Start again
        </Button>
      </Banner>
    </div>
  );
}

const riskWords = {
  synchronised: 'This library lies in a folder that another program synchronises. Close Readout before it is copied.',
  network: 'This library lies on a network drive. Work in it from one computer at a time.',
} as const;

export function RiskBanner() {
  const library = useStore(openLibrary);
  const [hidden, setHidden] = useState<string | null>(null);
  if (!library?.risk || hidden === library.path) return null;
  return (
    <div className="banners">
      <Banner tone="warn">
        <span className="grow">{riskWords[library.risk]}</span>
        <Button small kind="quiet" onClick={() => setHidden(library.path)}>
          Hide
        </Button>
      </Banner>
    </div>
  );
}
