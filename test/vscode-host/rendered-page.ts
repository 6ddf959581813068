import type { Frame, Page } from 'playwright-core';

/** The text of each page that the workbench renders: they live in frames within frames. */
export async function renderedTexts(page: Page): Promise<readonly string[]> {
  return ofFrames(page, (frame) => frame.innerText('body', { timeout: 500 }), '');
}

/** Whether a rendered page draws a picture, known by its alternative text. */
export async function drawsPicture(page: Page, alternative: string): Promise<boolean> {
  const drawn = await ofFrames(
    page,
    (frame) =>
      frame
        .locator(`img[alt*="${alternative}"]`)
        .evaluateAll((images) => images.some((image) => Number(Reflect.get(image, 'naturalWidth')) > 0)),
    false,
  );
  return drawn.includes(true);
}

/** What each frame within the window gives. A frame may go while it is read: the next look finds the one in its place. */
function ofFrames<T>(page: Page, read: (frame: Frame) => Promise<T>, gone: T): Promise<readonly T[]> {
  const within = page.frames().slice(1);
  return Promise.all(within.map((frame) => read(frame).catch(() => gone)));
}
