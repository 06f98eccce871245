/**
 * Tooltips, one for the whole window: on elements with `data-tip`, and on those with `data-cut` where their text is cut
 * off, after 500 ms or at keyboard focus. Assistive technology reads the names and texts themselves.
 */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const delayMs = 500;
const tipped = '[data-tip], [data-cut]';

interface Tip {
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function tipOf(target: EventTarget | null): Tip | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(tipped) : null;
  if (!element) return null;
  const isCut = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1;
  const text = element.dataset.tip ?? (isCut ? element.textContent : null);
  if (!text) return null;
  const box = element.getBoundingClientRect();
  return { text, x: box.left + Math.min(box.width, 480) / 2, top: box.top, bottom: box.bottom };
}

export function Tips() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const over = (event: Event) => {
      hide();
      timer = setTimeout(() => setTip(tipOf(event.target)), delayMs);
    };
    const focus = (event: FocusEvent) => {
      const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible[data-tip]');
      if (byKeyboard) setTip(tipOf(event.target));
    };
    const hiding = ['pointerdown', 'keydown', 'wheel', 'blur'] as const;
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    for (const name of hiding) window.addEventListener(name, hide, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      for (const name of hiding) window.removeEventListener(name, hide, true);
    };
  }, []);
  if (!tip) return null;
  const above = tip.bottom + 64 > window.innerHeight;
  const style = {
    left: Math.max(8, Math.min(tip.x, window.innerWidth - 8)),
    ...(above ? { bottom: window.innerHeight - tip.top + 6 } : { top: tip.bottom + 6 }),
  };
  const side = tip.x < 170 ? 'start' : tip.x > window.innerWidth - 170 ? 'end' : 'middle';
  return createPortal(
    <div className={`tooltip tip-${side}`} style={style} aria-hidden="true">
      {tip.text}
    </div>,
    document.body,
  );
}
