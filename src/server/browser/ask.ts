/** The few dialogs that a system would show: a name, a path, a yes. */

const style = `
  .host-dialog { inline-size: min(480px, calc(100vw - 32px)); padding: 20px; border: 1px solid var(--line); border-radius: 8px;
    background: var(--surface); color: var(--ink); font: inherit; }
  .host-dialog::backdrop { background: rgb(0 0 0 / 35%); }
  .host-dialog form { display: grid; gap: 12px; margin: 0; }
  .host-dialog h2, .host-dialog p { margin: 0; overflow-wrap: anywhere; }
  .host-dialog label { display: grid; gap: 4px; }
  .host-dialog input { min-block-size: 32px; padding: 0 8px; border: 1px solid var(--field-line, currentcolor); border-radius: 6px;
    background: var(--surface); color: inherit; font: inherit; }
  .host-dialog .host-actions { display: flex; justify-content: end; gap: 8px; }
`;
let styled = false;

export interface Question {
  readonly title: string;
  readonly words?: string;
  /** A field to fill in. */
  readonly field?: { readonly label: string; readonly value: string; readonly proposals?: readonly string[] };
  readonly yes: string;
}

/** @returns the field's content, or an empty text where there is no field; null where the user says no. */
export function ask(question: Question): Promise<string | null> {
  addStyle();
  const dialog = document.createElement('dialog');
  dialog.className = 'host-dialog';
  const form = element('form', { method: 'dialog' });
  const title = element('h2', { id: 'host-dialog-title' }, question.title);
  dialog.setAttribute('aria-labelledby', title.id);
  form.append(title);
  if (question.words !== undefined) form.append(element('p', {}, question.words));
  const input = question.field === undefined ? null : addField(form, question.field);
  const actions = element('div', { class: 'host-actions' });
  const no = element('button', { class: 'btn', type: 'button' }, 'Cancel');
  no.addEventListener('click', () => dialog.close());
  actions.append(no, element('button', { class: 'btn btn-primary', value: 'yes' }, question.yes));
  form.append(actions);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? (input?.value.trim() ?? '') : null);
    });
    dialog.showModal();
    input?.select();
  });
}

function addField(form: HTMLElement, field: NonNullable<Question['field']>): HTMLInputElement {
  const label = element('label', {}, field.label);
  const input = document.createElement('input');
  input.required = true;
  input.value = field.value;
  if (field.proposals !== undefined) {
    const list = element('datalist', { id: 'host-dialog-proposals' });
    list.append(...field.proposals.map((value) => element('option', { value })));
    input.setAttribute('list', list.id);
    form.append(list);
  }
  label.append(input);
  form.append(label);
  return input;
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text?: string): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A sheet made by script: the page's policy lets no style in that stands in the document. */
function addStyle(): void {
  if (styled) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  styled = true;
}
