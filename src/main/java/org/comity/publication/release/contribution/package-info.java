/** Contributions to the amounts of editions, as rows that the disclosure control of later editions reads. */
@NullMarked
package org.comity.publication.release.contribution;

import org.jspecify.annotations.NullMarked;
