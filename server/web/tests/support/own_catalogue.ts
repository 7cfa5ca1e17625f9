import type { Catalogue, CatalogueArea } from "../../src/verify/core/bundle/catalogue"

/**
 * Stands in for a reader's own copy of the national catalogue: the numbers and codes that docs/spec/catalogue.md itself
 * gives. The vectors look no further into it; names are placeholders.
 */
const transversals: readonly CatalogueArea[] = ["COMPORTAMIENTO", "TR-TIC", "TR-GAA"].map((code, number) => ({
    number, code, printed: `(${code})`, competencies: [],
}))

export const ownCatalogue: Catalogue = {
    families: new Map([0, 1, 2, 3, 4].map((family) => [family, transversals])),
    competencies: new Map(Array.from({ length: 31 }, (_, i) => [i + 1, `(C${i + 1})`])),
}
