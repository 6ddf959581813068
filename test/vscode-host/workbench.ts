import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from './install';
import { QuickInputs } from './quick-inputs';
import { drawsPicture, renderedTexts } from './rendered-page';
import { storedTabsHold } from './stored-tabs';

/** How a person uses the workbench: tree, walkthrough, messages, and all that a quick input does. */
export class Workbench extends QuickInputs {
  /** Waits until the window can be used, and makes room on the right. */
  async ready(): Promise<void> {
    await this.page.waitForSelector('.monaco-workbench .activitybar', { timeout: 60_000 });
    await this.page.waitForSelector('.activitybar a[aria-label^="Cloud π Native"]', { timeout: 60_000 });
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

  /**
   * Clicks until what it leads to is seen. A click is lost where the window is drawn anew under the mouse: who sees nothing
   * happen clicks again. Nothing is clicked where it is seen already.
   */
  async clickUntil(target: Locator, seen: Locator): Promise<void> {
    const end = Date.now() + 45_000;
    while (!(await seen.first().isVisible())) {
      if (Date.now() > end) throw new Error(`Nothing came of clicks on ${String(target)}: ${String(seen)}`);
      await target.click();
      // Not there in time: the next round clicks again.
      await seen
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
    }
  }

  /** Opens the sidebar of the parcours. */
  async openSidebar(): Promise<void> {
    const link = this.page.locator('a[aria-label^="Cloud π Native"]');
    const icons = this.page.locator('.activitybar .action-item').filter({ has: link });
    const open = this.page.locator('.activitybar .action-item.checked').filter({ has: link });
    await this.clickUntil(icons, open);
    await this.page.locator('.sidebar .pane-body').first().waitFor();
  }

  /** A line of the tree that holds a text. */
  row(text: string): Locator {
    return this.page.locator('.sidebar .monaco-list-row').filter({ hasText: text });
  }

  /** Opens a line of the tree, and sees an achievement in it. */
  async expand(line: string, achievement: string): Promise<void> {
    await this.clickUntil(this.row(line).first(), this.achievement(achievement));
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
    const open = this.page.locator(`.getting-started-step.expanded[data-step-id$="#${id}"]:visible`);
    await this.clickUntil(this.step(id).locator('.step-title'), open);
    // A quarter of a second later the editor focuses the step: nobody presses its buttons before that.
    await this.page.waitForTimeout(400);
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
