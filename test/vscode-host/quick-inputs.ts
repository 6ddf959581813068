import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** How a person uses the palette, quick picks and the questions of an input box. */
export class QuickInputs {
  constructor(readonly page: Page) {}

  /** Waits until a condition holds. */
  async until(what: string, condition: () => Promise<boolean>, patience = 20_000): Promise<void> {
    const end = Date.now() + patience;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`Not so within ${patience} ms: ${what}`);
      await this.page.waitForTimeout(150);
    }
  }

  /** Runs a command by its title, as typed in the palette. */
  async palette(title: string): Promise<void> {
    await this.offers(title);
    await this.accept(title);
  }

  /** Runs a command by its title, and chooses what it offers; again when something else took the focus meanwhile. */
  async choose(title: string, item: string): Promise<void> {
    await this.until(`“${title}” offers “${item}”`, async () => {
      await this.palette(title);
      return this.accept(item);
    });
  }

  /** Opens the palette, types a title, and waits until it is offered. */
  async offers(title: string): Promise<void> {
    const input = this.quickInput();
    // Its list is made when it opens: right after a restart the commands of extensions are not in it yet.
    await this.until(`the palette offers “${title}”`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await this.page.waitForTimeout(400);
      if (!(await input.isVisible())) return false;
      await input.fill(`>${title}`);
      return this.line(title)
        .waitFor({ timeout: 1500 })
        .then(
          () => true,
          () => false,
        );
    });
  }

  /** The first line of the quick pick that holds a text. */
  line(text: string): Locator {
    return this.page
      .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
      .filter({ hasText: text })
      .first();
  }

  /** The field of the quick input. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type="text"]').first();
  }

  /** Chooses the first line of the quick pick that holds a text. */
  async pick(text: string): Promise<void> {
    await this.line(text).waitFor({ timeout: 20_000 });
    assert.ok(await this.accept(text), `“${text}” could not be chosen`);
  }

  /**
   * Goes down to a line of the quick pick, and accepts it; false when it is gone. With the keys: the list may move
   * under the mouse while it is filled.
   */
  private async accept(text: string): Promise<boolean> {
    await this.line(text)
      .waitFor({ timeout: 8000 })
      .catch(() => undefined);
    const focused = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused');
    for (let step = 0; step < 60 && (await this.line(text).count()) > 0; step += 1) {
      if ((await focused.filter({ hasText: text }).count()) > 0) {
        await this.page.keyboard.press('Enter');
        return true;
      }
      await this.page.keyboard.press('ArrowDown');
      await this.page.waitForTimeout(30);
    }
    return false;
  }

  /** Types an answer; `undefined` accepts what is proposed. */
  async answer(text?: string): Promise<void> {
    const input = this.quickInput();
    await input.waitFor();
    if (text !== undefined) await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Takes what is proposed for a question, known by its title; again while the quick input is not ready for keys. */
  async acceptProposed(title: string): Promise<void> {
    await this.asks(title);
    const asked = this.page.locator('.quick-input-widget:visible').filter({ hasText: title });
    await this.until(`“${title}” is answered`, async () => {
      if (!(await asked.isVisible())) return true;
      await this.page.keyboard.press('Enter');
      await this.page.waitForTimeout(300);
      return !(await asked.isVisible());
    });
  }

  /** What the quick input says is wrong. */
  async validation(): Promise<string> {
    const message = this.page.locator('.quick-input-widget:visible .quick-input-message');
    return (await message.textContent()) ?? '';
  }

  /** The title or prompt of the quick input holds a text. */
  async asks(text: string): Promise<void> {
    await this.page
      .locator('.quick-input-widget:visible')
      .filter({ hasText: text })
      .waitFor({ timeout: 20_000 });
  }
}
