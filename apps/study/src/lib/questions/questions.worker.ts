import type { Ask, Job, Jobs, Reply } from './ask.ts';
import { composed } from './session.ts';

// Making and proving takes a while on a phone: here it holds up nothing.
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answer(data);
});

const send = (reply: Reply): void => {
  postMessage(reply);
};
const onProgress = (progress: number): void => {
  send({ progress });
};

async function answer(asked: Ask): Promise<void> {
  try {
    send({ answer: await answerTo(asked) });
  } catch (error) {
    // Out of the promise, so that the page hears of it as an error of the worker.
    setTimeout(() => {
      throw error;
    });
  }
}

/** The code of a session is here from the start; that of the other jobs comes when they do. */
async function answerTo(asked: Ask): Promise<Jobs[Job]['answer']> {
  if (asked.job === 'session') return composed(asked.ask, onProgress);
  const { otherAnswer } = await import('./other-jobs.ts');
  return otherAnswer(asked, onProgress);
}
