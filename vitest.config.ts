import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ViteUserConfig } from "vitest/config";
import { defineConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/set-up.ts"],
    setupFiles: ["test/properties.ts"],
    reporters: ["default", "./test/summary-reporter.ts"],
    // Starting Node, the toolkit and a browser costs more than most files of tests: a worker for each core runs them all, so
    // a test leaves globals, environment and working directory as they were.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Tests leave the user's own cache alone.
    env: { TZ: "UTC", LANG: "C", NO_COLOR: "1", XDG_CACHE_HOME: join(tmpdir(), "varbook-test-caches") },
  },
});

export default config;
