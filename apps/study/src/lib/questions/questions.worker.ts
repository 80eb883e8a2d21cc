import type { Ask, Job, Jobs, Reply } from './ask.ts';
import { composed, remade } from './session.ts';

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

async function answerTo(asked: Ask): Promise<Jobs[Job]['answer']> {
  switch (asked.job) {
    case 'session':
      return composed(asked.ask, onProgress);
    case 'items':
      return remade(asked.ask, onProgress);
    case 'walk': {
      const { scenes } = await import('./walk.ts');
      return scenes(asked.ask);
    }
    case 'open': {
      // With the parser, which nothing else needs.
      const { examined } = await import('./open.ts');
      return examined(asked.ask, onProgress);
    }
  }
}
