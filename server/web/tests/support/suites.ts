import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { runBundle } from "./run_bundle"
import { runCredential, runKey } from "./run_credential"
import { runDetails, runIssued, runStatus, runTrust } from "./run_evidence"
import type {
    BundleVector, CredentialVector, DetailsVector, IssuedVector, KeyVector, StatusVector, TrustVector,
} from "./vector_files"

/** A folder of tests/vectors and what reads its files; the same in Node and in a browser. */
export interface Suite {
    readonly folder: string
    /** `json`: the text of one file. Null where it holds. */
    run(crypto: CryptoProvider, json: string): Promise<string | null>
}

function suite<T>(folder: string, run: (crypto: CryptoProvider, vector: T) => Promise<string | null>): Suite {
    return { folder, run: (crypto, json) => run(crypto, JSON.parse(json)) }
}

export const suites: readonly Suite[] = [
    suite<CredentialVector>("credential", runCredential),
    suite<KeyVector>("keys", runKey),
    suite<TrustVector>("trust", runTrust),
    suite<StatusVector>("status", runStatus),
    suite<DetailsVector>("details", runDetails),
    suite<IssuedVector>("issued", runIssued),
    suite<BundleVector>("bundle", runBundle),
]
