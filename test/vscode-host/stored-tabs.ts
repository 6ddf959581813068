import type { Page } from 'playwright-core';

/** What runs in the page, as text: the types of browsers are not those of the extension. */
const script = `async (text) => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await done(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    const stored = await done(items.get('memento/workbench.parts.editor'));
    database.close();
    if (typeof stored === 'string' && stored.includes(text)) return true;
  }
  return false;
}`;

/** Whether the workbench has stored, in its database in the browser, that a text is among its open tabs. */
export async function storedTabsHold(page: Page, text: string): Promise<boolean> {
  return (await page.evaluate(`(${script})(${JSON.stringify(text)})`)) === true;
}
