/**
 * The policies of an office on minor matters (de minimis): data of the office with their sources, which are no law.
 */
@NullMarked
package org.comity.reference.minimis;

import org.jspecify.annotations.NullMarked;
