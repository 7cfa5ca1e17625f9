// Runs the vectors in Chromium: a page on the loopback, both libraries, nothing else on the wire.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import { build } from "vite"

const here = fileURLToPath(new URL(".", import.meta.url))
const vectors = fileURLToPath(new URL("../../../../tests/vectors/", import.meta.url))
const outsiders = process.env.FEDATARIO_VECTORS ? resolve(process.env.FEDATARIO_VECTORS) : undefined
const browser = process.env.FEDATARIO_CHROMIUM ?? "/usr/bin/chromium"
const mostMilliseconds = 120000

const flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]

/** @returns {Promise<{ passed: number, failures: string[] }>} */
export async function runInChromium() {
    const scripts = await bundlePage()
    const server = createServer((request, response) => answer(scripts, request.url ?? "/", response))
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening))
    try {
        return await openPage(`http://127.0.0.1:${server.address().port}/`)
    } finally {
        server.closeAllConnections()
        server.close()
    }
}

/** The page's scripts by path; nothing is written. */
async function bundlePage() {
    const result = await build({
        configFile: false,
        root: here,
        logLevel: "error",
        build: {
            write: false,
            minify: false,
            modulePreload: false,
            target: "es2022",
            rollupOptions: { input: `${here}page.ts`, output: { entryFileNames: "page.js", chunkFileNames: "[name]-[hash].js" } },
        },
    })
    return new Map([result].flat().flatMap(({ output }) => output).map(({ fileName, code }) => [`/${fileName}`, code]))
}

function answer(scripts, path, response) {
    const send = (type, body) => response.writeHead(200, { "content-type": type }).end(body)
    if (path === "/") return send("text/html", "<!doctype html><script type=\"module\" src=\"/page.js\"></script>")
    if (scripts.has(path)) return send("text/javascript", scripts.get(path))
    if (path === "/has-outsiders") return send("application/json", JSON.stringify(outsiders !== undefined))
    const [, root, ...rest] = path.split("/")
    const name = rest.join("/")
    if (root === "vectors" && existsSync(vectors + name)) return send("application/json", JSON.stringify(readFolder(name)))
    if (root === "outsiders" && existsSync(`${outsiders}/${name}`)) {
        return send("application/json", readFileSync(`${outsiders}/${name}`))
    }
    return response.writeHead(404).end()
}

function readFolder(name) {
    const files = readdirSync(vectors + name).filter((file) => file.endsWith(".json"))
    return Object.fromEntries(files.map((file) => [file.replace(".json", ""), readFileSync(`${vectors}${name}/${file}`, "utf8")]))
}

async function openPage(address) {
    const engine = await chromium.launch({ executablePath: browser, args: flags, timeout: 30000 })
    try {
        const page = await engine.newPage()
        page.on("pageerror", (error) => console.error(`chromium: ${error}`))
        await page.goto(address)
        await page.waitForFunction("typeof window.runVectors === 'function'", undefined, { timeout: 20000 })
        const late = new Promise((_, reject) => {
            setTimeout(() => reject(new Error("the vectors took too long in Chromium")), mostMilliseconds).unref()
        })
        return await Promise.race([page.evaluate("window.runVectors()"), late])
    } finally {
        await engine.close()
    }
}
