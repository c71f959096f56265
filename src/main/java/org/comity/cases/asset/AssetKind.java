package org.comity.cases.asset;

/** The kind of an asset. */
public enum AssetKind {
    /** An account with a bank or another institution. */
    ACCOUNT,
    /** Land or a building. */
    REAL_ESTATE,
    /** A vehicle, a ship or an aircraft. */
    VEHICLE,
    /** A part of the capital of a legal person. */
    COMPANY_SHARE,
    /** A crypto-asset, by address and chain. */
    CRYPTO_ASSET,
    /** Banknotes and coins. */
    CASH,
    /** Securities that are no shares in a company of the holder. */
    SECURITY,
    /** A valuable object, such as jewellery or a work of art. */
    VALUABLE_OBJECT,
    /** A claim against somebody. */
    CLAIM,
    /** Another asset. */
    OTHER
}
