import { window } from 'vscode';

/**
 * How long a page of a walkthrough may take to take the focus, in milliseconds: Enter, which ends a question, presses the
 * step behind it too, and the step is focused a quarter of a second later. What is asked next would lose the keyboard, or
 * close.
 */
const untilFocused = 400;

/** As `window.showQuickPick`, for use before another question: also where it was opened from a walkthrough. */
export const showQuickPick = (async (...given: Parameters<typeof window.showQuickPick>) =>
  settled(await window.showQuickPick(...given))) as unknown as typeof window.showQuickPick;

/** As `window.showInputBox`, in the same way. */
export const showInputBox = async (
  ...given: Parameters<typeof window.showInputBox>
): Promise<string | undefined> => settled(await window.showInputBox(...given));

async function settled<Answer>(answer: Answer): Promise<Answer> {
  if (isWalkthroughInFront()) await new Promise((settle) => setTimeout(settle, untilFocused));
  return answer;
}

/** Walkthroughs are the pages of which the editor tells extensions nothing. */
function isWalkthroughInFront(): boolean {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab !== undefined && tab.input === undefined;
}
