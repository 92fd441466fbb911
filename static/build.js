// Builds static/dist/ from static/: style sheets, one script, three subsets of the font, the drawings.
// `npm run build`, or `npm run watch` while working on it. Each file takes its place in one move, so that a
// server that runs meanwhile never sees half of one.
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import esbuild from "esbuild";
import subsetFont from "subset-font";

const here = new URL(".", import.meta.url);
const dist = new URL("dist/", here);
const fresh = new URL(`.new-${process.pid}/`, dist);
const inter = new URL("../node_modules/@fontsource-variable/inter/files/", here);

/** Every character from first to last, both included. */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
}

// What names and sentences of Latin scripts need; css/fonts.css says which file is fetched for which character.
const subsets = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2027) + "ŒœıŠ€™−←↑→↓‹›ʼ˚˜",
  "latin-ext": range(0x100, 0x17f) + range(0x218, 0x21b) + range(0x300, 0x33f),
  vietnamese: range(0x100, 0x1b0) + range(0x300, 0x33f) + range(0x1ea0, 0x1ef9) + "₫",
};

async function buildFonts() {
  for (const [name, characters] of Object.entries(subsets)) {
    const whole = await readFile(new URL(`inter-${name}-wght-normal.woff2`, inter));
    const font = await subsetFont(whole, characters, {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 640 } },
    });
    await writeFile(new URL(`inter-${name}.woff2`, fresh), font);
  }
}

async function copyDrawings() {
  for (const name of ["icons.svg", "favicon.svg"]) await copyFile(new URL(name, here), new URL(name, fresh));
}

async function putInPlace() {
  for (const name of await readdir(fresh)) await rename(new URL(name, fresh), new URL(name, dist));
  await rm(fresh, { recursive: true });
}

const options = {
  entryPoints: [
    { in: "static/js/app.js", out: "app" },
    { in: "static/css/app.css", out: "app" },
    { in: "static/css/admin.css", out: "admin" },
  ],
  outdir: fresh.pathname,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome123", "firefox125", "safari17.5"],
  external: ["*.woff2"],
  logLevel: "warning",
  logOverride: { "direct-eval": "silent" }, // htmx holds one and never runs it: allowEval is off
};

await mkdir(fresh, { recursive: true });
await buildFonts();
await copyDrawings();
await esbuild.build(options);
await putInPlace();
if (process.argv.includes("--watch")) {
  const context = await esbuild.context({ ...options, outdir: dist.pathname, logLevel: "info" });
  await context.watch();
}
