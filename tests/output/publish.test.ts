import { spawn } from "node:child_process";
import { once } from "node:events";
import * as nodeFiles from "node:fs/promises";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MADE_OF, RECYCLED } from "../../src/output/besideSite.ts";
import { OutputRefused, publish } from "../../src/output/publish.ts";
import type { Files } from "../../src/output/publishedSites.ts";

let project: string;
let output: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "publish-"));
  output = join(project, "_site");
});
afterEach(() => rm(project, { recursive: true, force: true }));

const site = (text: string) => async (into: string) => {
  await writeFile(join(into, "index.html"), text);
  return text;
};
const standing = () => readFile(join(output, "index.html"), "utf8");
const kept = async () => (await readdir(join(project, ".cache/sites"))).sort();
const systemError = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

/** A promise that the test settles. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("publishing a site", () => {
  it("makes the output a link to a folder in .cache/sites, which moves with the project", async () => {
    await publish({ output, project }, site("first"));
    expect(await readlink(output)).toMatch(/^\.cache\/sites\/_site-[A-Za-z0-9]{6}$/);
    expect(await standing()).toBe("first");
  });

  it("gives what the writing gave", async () => {
    expect(await publish({ output, project }, site("first"))).toEqual({ result: "first" });
  });

  it("makes a folder that a web server may read", async () => {
    await publish({ output, project }, site("first"));
    expect((await stat(output)).mode & 0o777).toBe(0o755);
  });

  it("replaces the site before it, keeps that one, and removes older ones", async () => {
    const links: string[] = [];
    for (const text of ["first", "second", "third"]) {
      await publish({ output, project }, site(text));
      links.push((await readlink(output)).slice(".cache/sites/".length));
    }
    expect(await standing()).toBe("third");
    expect(await kept()).toEqual(links.slice(1).sort());
  });

  it("gives the folder of an older one to be filled, where that is asked for", async () => {
    const folders: { into: string; files: string[] }[] = [];
    const write = async (into: string) => {
      folders.push({ into, files: await readdir(into) });
      await writeFile(join(into, "index.html"), String(folders.length));
      await writeFile(into + MADE_OF, `manifest ${folders.length}`);
    };
    for (let time = 1; time <= 4; time += 1) await publish({ output, project, recycle: true }, write);
    expect(folders.map(({ files }) => files)).toEqual([[], [], ["index.html"], ["index.html"]]);
    expect(await readFile(folders[2]?.into + RECYCLED, "utf8")).toBe("manifest 1");
    expect(await standing()).toBe("4");
    expect(new Set(folders.map(({ into }) => into)).size).toBe(4);
  });

  it("gives nobody the folder of a site that is not whole", async () => {
    for (const text of ["first", "second"]) await publish({ output, project, recycle: true }, site(text));
    const files = await publish({ output, project, recycle: true }, (into) => readdir(into));
    expect(files).toEqual({ result: [] });
  });

  it("makes the output anew when its sites were deleted", async () => {
    await publish({ output, project }, site("first"));
    await rm(join(project, ".cache"), { recursive: true });
    await publish({ output, project }, site("second"));
    expect(await standing()).toBe("second");
  });

  it("keeps the sites of two outputs apart", async () => {
    const other = join(project, "_site-preview");
    await publish({ output: other, project }, site("preview"));
    for (const text of ["first", "second", "third"]) await publish({ output, project }, site(text));
    expect(await readFile(join(other, "index.html"), "utf8")).toBe("preview");
  });

  it("keeps the sites of an output outside the project beside it, on the same disk", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "public-"));
    await publish({ output: join(elsewhere, "html"), project }, site("first"));
    expect(await readlink(join(elsewhere, "html"))).toMatch(/^\.html\.sites\/html-/);
    await rm(elsewhere, { recursive: true });
  });

  it("finds its way when the output’s folder is reached through a link", async () => {
    await mkdir(join(project, "deep/down/public"), { recursive: true });
    await symlink("deep/down/public", join(project, "public"));
    await publish({ output: join(project, "public/site"), project }, site("first"));
    expect(await readFile(join(project, "public/site/index.html"), "utf8")).toBe("first");
  });
});

describe("an output folder that is not ours", () => {
  it("is refused, and untouched, when something is in it", async () => {
    await mkdir(output);
    await writeFile(join(output, "thesis.txt"), "years of work");
    const attempt = publish({ output, project }, site("first"));
    await expect(attempt).rejects.toThrow(OutputRefused);
    await expect(attempt).rejects.toThrow(
      /_site” is not empty, and was not made here, so nothing in it is touched/,
    );
    expect(await readdir(output)).toEqual(["thesis.txt"]);
  });

  it("is used when it is empty", async () => {
    await mkdir(output);
    await publish({ output, project }, site("first"));
    expect(await standing()).toBe("first");
  });

  it("is moved aside, whole, where that is asked for", async () => {
    await mkdir(output);
    await writeFile(join(output, "index.html"), "made by something else");
    const { movedAside } = await publish({ output, project, moveAside: true }, site("first"));
    expect(await standing()).toBe("first");
    expect(await readFile(join(String(movedAside), "index.html"), "utf8")).toBe("made by something else");
    await publish({ output, project, moveAside: true }, site("second"));
    await publish({ output, project, moveAside: true }, site("third"));
    expect(await readdir(String(movedAside))).toEqual(["index.html"]);
  });

  it("is not moved aside for a site that fails", async () => {
    await mkdir(output);
    await writeFile(join(output, "index.html"), "made by something else");
    const failing = () => Promise.reject(new Error("faulty content"));
    await expect(publish({ output, project, moveAside: true }, failing)).rejects.toThrow("faulty content");
    expect(await standing()).toBe("made by something else");
  });

  it("is refused when it is a file, or a link to somewhere else", async () => {
    await writeFile(output, "");
    await expect(publish({ output, project }, site("first"))).rejects.toThrow(/_site” is a file/);
    await rm(output);
    await symlink(tmpdir(), output);
    await expect(publish({ output, project }, site("first"))).rejects.toThrow(/which was not made here/);
  });
});

describe("a site that can’t be published", () => {
  it("leaves the site that stands, and nothing of its own", async () => {
    await publish({ output, project }, site("first"));
    const before = await kept();
    const failing = async (into: string) => {
      await site("half")(into);
      throw systemError("ENOSPC");
    };
    await expect(publish({ output, project }, failing)).rejects.toThrow("ENOSPC");
    expect(await standing()).toBe("first");
    expect(await kept()).toEqual(before);
  });

  it.each(["mkdtemp", "mkdir", "chmod", "symlink", "rename"] as const)(
    "for want of space or rights at the step “%s” leaves the site that stands, and nothing of its own",
    async (step) => {
      await publish({ output, project }, site("first"));
      const before = await kept();
      for (const code of ["ENOSPC", "EACCES"]) {
        // The folders above it are there already: only what this publication makes fails.
        const fails = async (path: string, ...rest: unknown[]) => {
          if (step === "mkdir" && !/-[A-Za-z0-9]{6}$/.test(path))
            return mkdir(path, ...(rest as [{ recursive: true }]));
          throw systemError(code);
        };
        const files = { ...nodeFiles, [step]: fails } as Files;
        await expect(publish({ output, project, files }, site("second"))).rejects.toThrow(code);
        expect(await standing()).toBe("first");
        expect(await kept()).toEqual(before);
      }
    },
  );

  it("is published all the same when only an older site can’t be removed", async () => {
    for (const text of ["first", "second"]) await publish({ output, project }, site(text));
    const files = { ...nodeFiles, rm: () => Promise.reject(systemError("EACCES")) } as Files;
    await publish({ output, project, files }, site("third"));
    expect(await standing()).toBe("third");
  });
});

describe("two builds at once", () => {
  it("both finish, and the later to finish stands", async () => {
    const slow = gate();
    const first = publish({ output, project }, async (into) => {
      await slow.opened;
      return site("begun first")(into);
    });
    for (const text of ["second", "third", "fourth"]) await publish({ output, project }, site(text));
    expect(await standing()).toBe("fourth");
    slow.open();
    await first;
    expect(await standing()).toBe("begun first");
  });

  it("never leave the output without a whole site, however they interleave", async () => {
    await publish({ output, project }, site("0"));
    let done = false;
    const watch = async () => {
      let looks = 0;
      while (!done) {
        expect(await standing()).toMatch(/^\d+$/);
        looks += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      return looks;
    };
    const watching = watch();
    await Promise.all(
      [1, 2, 3, 4].map(async (builder) => {
        for (let edition = 1; edition <= 15; edition += 1) {
          await publish({ output, project }, site(String(builder * 100 + edition)));
        }
      }),
    );
    done = true;
    expect(await watching).toBeGreaterThan(0);
  });
});

describe("a build that takes the folder of an older site", () => {
  const withManifest = (text: string) => async (into: string) => {
    await site(text)(into);
    await writeFile(into + MADE_OF, "{}");
  };

  it("leaves the one that another build has published since it began", async () => {
    await publish({ output, project, recycle: true }, withManifest("first"));
    let published = false;
    const mkdtemp = async (prefix: string) => {
      // Just after this build has seen what stands.
      if (!published) {
        published = true;
        await publish({ output, project }, withManifest("second"));
      }
      return nodeFiles.mkdtemp(prefix);
    };
    const files = { ...nodeFiles, mkdtemp } as unknown as Files;
    await publish({ output, project, recycle: true, files }, async (into) => {
      expect(await standing()).toBe("second");
      await site("third")(into);
    });
    expect(await standing()).toBe("third");
  });
});

describe("a build that was killed", () => {
  it("leaves a folder that is removed once no build can still be writing it", async () => {
    await publish({ output, project }, site("first"));
    const store = join(project, ".cache/sites");
    await mkdir(join(store, "_site-killed"));
    await mkdir(join(store, "_site.writing-killed"));
    await publish({ output, project }, site("second"));
    expect(await kept()).toContain("_site-killed");

    const twoHoursAgo = (await stat(store)).mtime.getTime() / 1000 - 2 * 60 * 60;
    await utimes(join(store, "_site.writing-killed"), twoHoursAgo, twoHoursAgo);
    await publish({ output, project }, site("third"));
    expect((await kept()).filter((name) => name.includes("killed"))).toEqual([]);
  });

  it("at any of fifty moments leaves a whole site, the old or the new", { timeout: 120_000 }, async () => {
    const script = join(import.meta.dirname, "publishForever.ts");
    const killOne = async (delay: number) => {
      const builder = spawn(process.execPath, ["--import", "tsx", script, project], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(builder.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, delay));
      builder.kill("SIGKILL");
      await once(builder, "exit");

      const whole = await Promise.all(
        ["a", "b", "c", "d"].map((name) => readFile(join(output, name), "utf8")),
      );
      expect(whole[0]).toMatch(/^edition \d+$/);
      expect(new Set(whole).size).toBe(1);
    };
    for (let moment = 0; moment < 50; moment += 1) await killOne(Math.random() * 20);
  });
});
