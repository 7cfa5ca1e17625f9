import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

export const vectorsFolder = fileURLToPath(new URL("../../../../tests/vectors/", import.meta.url))

/** The folder of outsiders' vectors, if there is one here. */
export const outsidersFolder = process.env["FEDATARIO_VECTORS"] || undefined

/** The files of one folder of tests/vectors: name and text. */
export function readTexts(name: string): readonly (readonly [string, string])[] {
    const folder = `${vectorsFolder}${name}/`
    const files = readdirSync(folder).filter((file) => file.endsWith(".json")).sort()
    if (files.length === 0) throw new Error(`${folder} is empty`)
    return files.map((file) => [file.replace(".json", ""), readFileSync(folder + file, "utf8")])
}

export function readFolder<T>(name: string): readonly (readonly [string, T])[] {
    return readTexts(name).map(([file, text]) => [file, JSON.parse(text)])
}

export function readJson<T>(path: string): T {
    return JSON.parse(readFileSync(path, "utf8"))
}
