import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ViteUserConfig } from "vitest/config";
import { defineConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/set-up.ts"],
    reporters: ["default", "./test/summary-reporter.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Tests leave the user's own cache alone.
    env: { TZ: "UTC", LANG: "C", NO_COLOR: "1", XDG_CACHE_HOME: join(tmpdir(), "varbook-test-caches") },
  },
});

export default config;
