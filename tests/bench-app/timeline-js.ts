import { calendarDate, parseDate, type Story } from '@aide-memoire/core';

/** A page that shows the events of a story with TimelineJS3, embedded as its documentation says. */
export function timelineJsPage(story: Story): string {
  const events = story.events.map(({ id, happened, title, summary }) => {
    const { earliest, latest } = parseDate(happened);
    const { year, month, day } = calendarDate(Number.isFinite(earliest) ? earliest : latest);
    return {
      unique_id: id,
      start_date: { year, month, day },
      text: { headline: title, text: summary ?? '' },
    };
  });
  const told = JSON.stringify({
    title: { text: { headline: story.title, text: story.summary } },
    events,
  }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${story.title}</title>
    <link rel="stylesheet" href="/timelinejs/css/timeline.css" />
    <script src="/timelinejs/js/timeline.js"></script>
  </head>
  <body style="margin: 0">
    <div id="timeline" style="width: 100%; height: 100vh"></div>
    <script>
      new TL.Timeline('timeline', ${told}, { font: null });
    </script>
  </body>
</html>
`;
}
