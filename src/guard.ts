// Imported first by every entry point: the SQLite addon crashes an older Node instead of refusing it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Node.js ${process.versions.node} is too old: 22.17 or newer is needed (the npm scripts and npx bring one).`,
  );
  process.exit(1);
}

export {};
