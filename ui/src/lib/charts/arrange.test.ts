import { expect, it } from 'vitest';
import { arrange } from './arrange';

const cell = (number: string, group: string) => ({ number, group });

it('lays clause 5 across in rows of six, and lets 6.1 to 6.6 hang down as far as they reach', () => {
  const business = Array.from({ length: 12 }, (_, index) => cell(`5.${index + 2}`, '5'));
  const security = [
    '6.1.2',
    '6.1.3',
    '6.2.2',
    '6.2.3',
    '6.3.2',
    '6.4.2',
    '6.4.3',
    '6.5.2',
    '6.5.3',
    '6.5.4',
    '6.6.2',
    '6.6.3'
  ];
  const laid = arrange([...business, ...security.map((number) => cell(number, number.slice(0, 3)))]);
  expect(laid.across.map((row) => row.length)).toEqual([6, 6]);
  expect(laid.hanging).toEqual(['6.1', '6.2', '6.3', '6.4', '6.5', '6.6']);
  expect(laid.down.map((row) => row.map((one) => one?.number ?? null))).toEqual([
    ['6.1.2', '6.2.2', '6.3.2', '6.4.2', '6.5.2', '6.6.2'],
    ['6.1.3', '6.2.3', null, '6.4.3', '6.5.3', '6.6.3'],
    [null, null, null, null, '6.5.4', null]
  ]);
});
