import type { Ask, Job, Jobs, Reply } from './ask.ts';

/** Answers what a worker is asked, and says how far it is. */
export function atWork<J extends Job>(
  answerTo: (
    asked: Ask<J>,
    onProgress: (share: number) => void,
  ) => Jobs[J]['answer'] | Promise<Jobs[J]['answer']>,
): void {
  const send = (reply: Reply<J>): void => {
    postMessage(reply);
  };
  const answer = async (asked: Ask<J>): Promise<void> => {
    try {
      send({ answer: await answerTo(asked, (progress) => send({ progress })) });
    } catch (error) {
      // Out of the promise, so that the page hears of it as an error of the worker.
      setTimeout(() => {
        throw error;
      });
    }
  };
  addEventListener('message', ({ data }: MessageEvent<Ask<J>>) => void answer(data));
}
