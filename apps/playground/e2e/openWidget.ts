import type { Locator, Page } from '@playwright/test';

const words = {
  en: { open: 'Open chat', message: 'Message', assistant: 'Assistant', copyId: 'Copy request ID' },
  id: {
    open: 'Buka obrolan',
    message: 'Pesan',
    assistant: 'Asisten',
    copyId: 'Salin ID permintaan',
  },
};

/** The chat widget as a visitor handles it. */
export interface Widget {
  /** The last answer. */
  readonly answer: Locator;
  /** The banner with this title. */
  banner(title: string): Locator;
  /** The button that copies the request id. */
  readonly copyId: Locator;
  button(name: string): Locator;
  ask(text: string): Promise<void>;
}

/** Goes to the product page and opens the chat. */
export async function openWidget(page: Page, query = ''): Promise<Widget> {
  const locale = new URLSearchParams(query).get('locale') === 'id' ? 'id' : 'en';
  const { open, message, assistant, copyId } = words[locale];
  await page.goto(`/${query}`);
  await page.getByRole('button', { name: open }).click();
  const panel = page.getByRole('dialog');

  return {
    answer: panel.getByRole('article', { name: assistant }).last(),
    banner: (title) => panel.getByRole('group').filter({ hasText: title }),
    copyId: panel.getByRole('button', { name: copyId }),
    button: (name) => panel.getByRole('button', { name, exact: true }),
    async ask(text) {
      await panel.getByRole('textbox', { name: message }).fill(text);
      await page.keyboard.press('Enter');
    },
  };
}
