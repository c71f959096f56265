/**
 * Persons who may be the same over several requests, which people confirm or separate, and requests that may be about the same matter.
 * The program proposes with reasons; it merges and links nothing.
 */
@NullMarked
package org.comity.cases.related;

import org.jspecify.annotations.NullMarked;
