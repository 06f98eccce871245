/** A fault of a screen stays in that screen. */
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/feedback.tsx';

interface State {
  readonly fault: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="main">
        <Empty
          icon={TriangleAlert}
          title="This screen stopped because of a fault in Readout"
          actions={
            <>
              <Button onClick={() => this.setState({ fault: null })}>Show it again</Button>
              <Button kind="quiet" onClick={() => void navigator.clipboard.writeText(fault)}>
                Copy details
              </Button>
            </>
          }
        >
          The library is not affected; everything that was saved is safe. The other screens go on working.
        </Empty>
      </main>
    );
  }
}
