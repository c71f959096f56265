/**
 * Links between requests: one prepares, supplements, replaces or follows another.
 */
@NullMarked
package org.comity.cases.link;

import org.jspecify.annotations.NullMarked;
