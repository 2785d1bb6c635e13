/** Units of one dimension by what they are of its smallest or commonest: a pint and a barrel are both litres. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  time:
    'second 0.0000115740740741,minute 0.000694444444444,hour 0.0416666666667,day 1,week 7,fortnight 14,' +
    'month 30.4375,year 365.25,decade 3652.5,century 36525',
  length:
    'millimetre 0.001,centimetre 0.01,metre 1,kilometre 1000,inch 0.0254,foot 0.3048,feet 0.3048,yard 0.9144,' +
    'mile 1609.344,nautical mile 1852,fathom 1.8288',
  mass:
    'milligram 0.000001,gram 0.001,kilogram 1,tonne 1000,ton 1000,kilotonne 1000000,megatonne 1000000000,' +
    'pound 0.45359237,ounce 0.028349523125,stone 6.35029318',
  area:
    'square centimetre 0.0001,square metre 1,square kilometre 1000000,hectare 10000,acre 4046.8564224,' +
    'square foot 0.09290304,square mile 2589988.110336',
  volume:
    'millilitre 0.001,litre 1,cubic centimetre 0.001,cubic metre 1000,cubic kilometre 1000000000000,' +
    'barrel 158.987294928,pint 0.56826125',
  speed: 'kilometre per hour 1,mile per hour 1.609344,metre per second 3.6,knot 1.852',
  power: 'watt 1,kilowatt 1000,megawatt 1000000,gigawatt 1000000000,terawatt 1000000000000',
  energy: 'kilowatt hour 1,megawatt hour 1000,gigawatt hour 1000000,terawatt hour 1000000000',
  memory: 'kilobyte 1,megabyte 1000,gigabyte 1000000,terabyte 1000000000',
  temperature: 'degree 1,degree celsius 1',
};

interface UnitScale {
  readonly dimension: string;
  /** What a value is multiplied by before it is compared. */
  readonly factor: number;
}

const SCALES: ReadonlyMap<string, UnitScale> = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    units.split(',').map((unit) => {
      const at = unit.lastIndexOf(' ');
      return [unit.slice(0, at), { dimension, factor: Number(unit.slice(at + 1)) }] as const;
    }),
  ),
);

/** The scale of a unit by its name, American or in the plural, or nothing where it is in no dimension above. */
export function findUnitScale(name: string): UnitScale | undefined {
  const word = name.toLowerCase().replace(/meter/u, 'metre').replace(/liter/u, 'litre');
  return SCALES.get(word) ?? SCALES.get(word.replace(/s$/u, ''));
}
