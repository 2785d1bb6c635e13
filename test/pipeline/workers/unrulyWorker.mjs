// A worker that does what the path of its record says: what real ones never should.
export default async function work({ record }) {
  if (record.path.includes('crash')) process.exit(7);
  if (record.path.includes('throw'))
    setImmediate(() => {
      throw new Error('out of the blue');
    });
  if (record.path.includes('throw') || record.path.includes('wait')) await new Promise(() => {});
  while (record.path.includes('hang'));
  const hoard = [];
  while (record.path.includes('hoard')) hoard.push(new Array(100_000).fill({}).map(() => ({})));
  return { artefact: new TextEncoder().encode(record.path), timings: { tag: 1 } };
}
