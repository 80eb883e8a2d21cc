// Imported before anything else, so that an old Node gets a sentence and not a stack trace.
const oldest = 20;
const found = Number(process.versions.node.split('.')[0]);

if (found < oldest) {
  console.error(
    `Aide-Mémoire needs Node ${oldest} or newer to set itself up, and this is Node ${process.versions.node}; please install a newer one from https://nodejs.org/.`,
  );
  process.exit(1);
}
