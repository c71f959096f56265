package org.comity.base.evidence;

/**
 * The last seal of the trail of an authority.
 *
 * @param no number of the seal, from 1
 * @param hash its SHA-256, in hexadecimal digits
 */
record SealHead(String authority, long no, String hash) {}
