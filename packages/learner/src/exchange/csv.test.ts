import { describe, expect, it } from 'vitest';
import { collect } from '../folds/collected.ts';
import { scheduleOf } from '../folds/schedule.ts';
import { answered, daysOn } from '../testing/made-events.ts';
import { type CsvOptions, scheduleCsv } from './csv.ts';

const csvOf = (items: readonly string[], described?: CsvOptions['described']) => {
  const log = items.map((item, i) => answered(i, { id: `a${i}`, item }));
  const catalog = new Map(
    [...items, 'never'].map((item) => [`treaty/${item}` as const, ['2010']] as const),
  );
  const schedule = scheduleOf(collect([...log, answered(0, { item: 'gone' })]), {
    now: daysOn(9),
    catalog,
  });
  return scheduleCsv(schedule, { ...(described && { described }) });
};

describe('the schedule as CSV', () => {
  it('has a header and a line an item, each ended by CRLF, with what there is', () => {
    expect(csvOf(['when:signing'])).toBe(
      [
        'story,item,state,due,stability days,difficulty,reps,lapses,last answered',
        'treaty,gone,resting,,2.31,2.12,1,0,2026-01-01',
        'treaty,never,new,,,,,,',
        'treaty,when:signing,review,2026-01-03,2.31,2.12,1,0,2026-01-01',
        '',
      ].join('\r\n'),
    );
  });

  it('has a column of kinds where they are known', () => {
    const lines = csvOf(['when:signing'], new Map([['treaty/never', { kind: 'when' }]])).split(
      '\r\n',
    );
    expect(lines[0]).toContain('story,item,kind,state');
    expect(lines[2]).toContain('treaty,never,when,new');
    expect(lines[1]).toContain('treaty,gone,,resting');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1,A2)', `"'@SUM(A1,A2)"`],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
  ])('writes the cell %j as %j', (item, cell) => {
    expect(csvOf([item])).toContain(`\r\ntreaty,${cell},review,`);
  });
});
