// How large the core is as a page loads it: everything but the fallback, which is fetched only where it is needed.
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "vite"

const entry = fileURLToPath(new URL("../src/verify/core/index.ts", import.meta.url))
export const mostBytes = 25 * 1024

/** @returns {Promise<{ core: number, fallback: number }>} bytes after gzip */
export async function measureCore() {
    const result = await build({
        configFile: false,
        root: fileURLToPath(new URL("..", import.meta.url)),
        logLevel: "error",
        build: { write: false, minify: "esbuild", target: "es2022", lib: { entry, formats: ["es"], fileName: "core" } },
    })
    const chunks = [result].flat().flatMap(({ output }) => output)
    const loaded = new Set(chunks.filter(({ isEntry }) => isEntry))
    for (const { imports } of loaded) { // grows while it is walked
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk)
    }
    const sum = (some) => some.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0)
    return { core: sum([...loaded]), fallback: sum(chunks.filter((chunk) => !loaded.has(chunk))) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { core, fallback } = await measureCore()
    console.log(`core ${core} bytes after gzip, the fallback ${fallback} more`)
}
