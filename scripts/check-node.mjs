// Runs before everything else, so it is written for any Node that can parse a module.
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Unrefused needs Node ${wanted.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org`,
  );
  process.exit(1);
}
