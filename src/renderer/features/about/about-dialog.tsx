/** About: version, what runs inside, licences of all that is bundled. */
import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/shell.ts';
import { bridge } from '../../api/bridge.ts';
import { closeOverlay } from '../../app/overlay-state.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Fact, Facts } from '../../ui/fields.tsx';

export function AboutDialog() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge()
      .shell.appInfo()
      .then((next) => wanted && setInfo(next));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <Dialog open onClose={closeOverlay} title="About Readout" width={640}>
      <div className="about">
        <p className="ink2">
          Who met whom, who said what, and where it is written. Works offline; nothing leaves this computer.
        </p>
        <Facts>
          <Fact name="Version">{info?.version}</Fact>
          {info?.runtimes.map((runtime) => (
            <Fact key={runtime.name} name={runtime.name}>
              {runtime.version}
            </Fact>
          ))}
        </Facts>
        {info && info.licences.length > 0 && (
          <>
            <h3 className="h3">Made with</h3>
            <ul className="licences">
              {info.licences.map((licence) => (
                <li key={`${licence.name} ${licence.version}`}>
                  <details>
                    <summary>
                      {licence.name} {licence.version} <span className="ink3">{licence.licence}</span>
                    </summary>
                    <pre>{licence.text}</pre>
                  </details>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
