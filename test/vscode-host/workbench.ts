import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from './install';
import { drawsPicture, renderedTexts } from './rendered-page';
import { storedTabsHold } from './stored-tabs';

/** How a person uses the workbench: palette, quick inputs, tree, walkthrough, messages. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Waits until the window can be used, and makes room on the right. */
  async ready(): Promise<void> {
    await this.page.waitForSelector('.monaco-workbench .activitybar', { timeout: 60_000 });
    await this.page.waitForSelector('.activitybar a[aria-label^="Cloud π Native"]', { timeout: 60_000 });
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

  /** A message of the editor that holds a text. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** Presses a button of a message. */
  async press(message: string, button: string): Promise<void> {
    const toast = this.notification(message);
    await toast.waitFor({ timeout: 20_000 });
    await toast.locator('.monaco-button').filter({ hasText: button }).click();
  }

  /** A modal dialog that holds a text. */
  dialog(text: string): Locator {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  /** Presses a button of a modal dialog. */
  async confirm(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: button }).click();
  }

  /** Opens the sidebar of the parcours. */
  async openSidebar(): Promise<void> {
    const icon = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator('a[aria-label^="Cloud π Native"]') });
    if (((await icon.getAttribute('class')) ?? '').includes('checked')) return;
    await icon.click();
    await this.page.locator('.pane-body .monaco-list').first().waitFor();
  }

  /** A line of the tree that holds a text. */
  row(text: string): Locator {
    return this.page.locator('.sidebar .monaco-list-row').filter({ hasText: text });
  }

  /** Opens a line of the tree until what it holds is seen; a click is lost where the tree is drawn anew under it. */
  async expand(line: string, held: string): Promise<void> {
    await this.row(line).first().waitFor();
    await this.until(`“${line}” shows “${held}”`, async () => {
      const shown = await this.achievement(held)
        .waitFor({ timeout: 1500 })
        .then(
          () => true,
          () => false,
        );
      if (!shown) await this.row(line).first().click();
      return shown;
    });
  }

  /** The line of an achievement: « up next » names it too, without a box. */
  achievement(text: string): Locator {
    const box = this.page.locator('.custom-view-tree-node-item-checkbox');
    return this.row(text).filter({ has: box }).first();
  }

  /** The accessibility label of an achievement's line. */
  async labelOf(text: string): Promise<string> {
    return (await this.achievement(text).getAttribute('aria-label')) ?? '';
  }

  box(text: string): Locator {
    return this.achievement(text).locator('.custom-view-tree-node-item-checkbox');
  }

  async isTicked(text: string): Promise<boolean> {
    return (await this.box(text).getAttribute('aria-checked')) === 'true';
  }

  /** Whether a walkthrough is the one that is shown, or soon will be. */
  async showsSteps(walkthrough: string): Promise<boolean> {
    return this.page
      .locator(`.getting-started-step[data-step-id*="#${walkthrough}#"]:visible`)
      .first()
      .waitFor({ timeout: 8000 })
      .then(
        () => true,
        () => false,
      );
  }

  /** The steps of a walkthrough, once it is the one that is shown: their ids, and their titles as they are read. */
  async steps(walkthrough: string): Promise<readonly { readonly id: string; readonly title: string }[]> {
    const steps = this.page.locator(`.getting-started-step[data-step-id*="#${walkthrough}#"]:visible`);
    await steps.first().waitFor({ timeout: 30_000 });
    const read = steps.evaluateAll((nodes) =>
      nodes.map((node) => ({
        id: node.getAttribute('data-step-id')?.split('#').at(-1) ?? '',
        title: node.querySelector('.step-title')?.textContent ?? '',
      })),
    );
    return read;
  }

  /** A step of the walkthrough, by the end of its id. */
  step(id: string): Locator {
    return this.page.locator(`.getting-started-step[data-step-id$="#${id}"]:visible`);
  }

  /** Opens a step, as by a click on its title. */
  async select(id: string): Promise<void> {
    const step = this.step(id);
    if (((await step.getAttribute('class')) ?? '').includes('expanded')) return;
    await step.locator('.step-title').click();
    await this.until(`the step ${id} is open`, async () =>
      ((await step.getAttribute('class')) ?? '').includes('expanded'),
    );
  }

  /** The circle of a step. */
  circle(id: string): Locator {
    return this.page.locator(`.codicon[data-done-step-id$="#${id}"]:visible`).first();
  }

  async isStepTicked(id: string): Promise<boolean> {
    return (await this.circle(id).getAttribute('aria-checked')) === 'true';
  }

  /** Waits until a rendered page holds a text. */
  async pageSays(text: string): Promise<void> {
    await this.until(
      `the page says “${text}”`,
      async () => (await renderedTexts(this.page)).some((each) => each.includes(text)),
      60_000,
    );
  }

  /** Waits until a rendered page draws a picture, known by its alternative text. */
  async pageDraws(alternative: string): Promise<void> {
    await this.until(`“${alternative}” is drawn`, () => drawsPicture(this.page, alternative), 60_000);
  }

  /** Waits until a condition holds. */
  async until(what: string, condition: () => Promise<boolean>, patience = 20_000): Promise<void> {
    const end = Date.now() + patience;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`Not so within ${patience} ms: ${what}`);
      await this.page.waitForTimeout(150);
    }
  }

  /** Waits until the workbench has stored that a text is among its tabs: it does so every few seconds, when idle. */
  async storedTab(text: string): Promise<void> {
    await this.until(`a tab of “${text}” is stored`, () => storedTabsHold(this.page, text), 60_000);
  }

  /** Keeps a picture in `test-results/screenshots/`. */
  async screenshot(name: string): Promise<void> {
    const folder = join(root, 'test-results', 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
