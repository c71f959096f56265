/**
 * Proceedings by which a State recovers property directly before the courts of another State, UNCAC article 53.
 */
@NullMarked
package org.comity.cases.recovery;

import org.jspecify.annotations.NullMarked;
