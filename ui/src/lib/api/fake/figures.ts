/** Figures drawn simply, in the marks of the real ones. */
import type * as wire from '../generated/commands';

/** Columns of a standing stave; `null` is not assessed. */
export function stave(
  levels: (number | null)[],
  target: number,
  alt: string,
  bar = 5,
  step = 7,
  rising: number[] = []
): wire.FigureDto {
  const rung = step - 2;
  const base = step * 5 + 2;
  const shapes = { own: '', base: '', 'not-assessed': '', gained: '' };
  levels.forEach((level, index) => {
    const x = 2 + index * (bar + 1);
    if (level === null) for (let n = 1; n <= 5; n++) shapes['not-assessed'] += `M${x + 1} ${base - n * step}h2v2h-2z`;
    else shapes.base += `M${x} ${base}h${bar}v1h-${bar}z`;
    for (let n = 1; n <= (level ?? 0); n++) shapes.own += `M${x} ${base - n * step}h${bar}v${rung}h-${bar}z`;
    if (rising.includes(index))
      shapes.gained += `M${x + 0.5} ${base - ((level ?? 0) + 1) * step + 0.5}h${bar - 1}v${rung - 1}h-${bar - 1}z`;
  });
  const width = 4 + levels.length * (bar + 1);
  const line = { mark: 'target', d: `M0 ${base - target * step - 1.5}H${width}` };
  const drawn = Object.entries(shapes).map(([mark, d]) => ({ mark, d }));
  return {
    width,
    height: base + 3,
    shapes: [...drawn.filter((shape) => shape.d), ...(target ? [line] : [])],
    labels: [],
    alt
  };
}

export function lying(level: number | null, target: number, alt: string): wire.FigureDto {
  let own = '';
  let base = '';
  for (let n = 1; n <= 5; n++) {
    if (n <= (level ?? 0)) own += `M${4 + (n - 1) * 10} 3h8v8h-8z`;
    else base += level === null ? `M${7 + (n - 1) * 10} 6h2v2h-2z` : `M${4 + (n - 1) * 10} 10h8v1h-8z`;
  }
  return {
    width: 52,
    height: 14,
    shapes: [
      { mark: level === null ? 'not-assessed' : 'base', d: base },
      { mark: 'own', d: own },
      { mark: 'target', d: `M${2.5 + target * 10} 0V14` }
    ],
    labels: [],
    alt
  };
}

function bar(share: number, mark: string): wire.FigureDto {
  const filled = Math.round(150 * share);
  let d = '';
  for (let x = 0; x < filled; x += 4) d += `M${x} 0h3v8h-3z`;
  return {
    width: 150,
    height: 8,
    shapes: [
      { mark: 'base', d: 'M0 7h150v1h-150z' },
      { mark, d }
    ],
    labels: [],
    alt: ''
  };
}

export const readiness = (level: number, of: number, not_assessed = 0): wire.ReadinessDto => ({
  of,
  level,
  demonstrated: 0,
  confirmed: 0,
  not_assessed,
  level_bar: bar(level / of, 'own'),
  demonstrated_bar: bar(0, 'hatch'),
  confirmed_bar: bar(0, 'confirmed')
});
